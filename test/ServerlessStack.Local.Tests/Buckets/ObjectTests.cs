using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace ServerlessStack.Local.Tests.Buckets;

public sealed class ObjectTests : BucketTests
{
    [Theory]
    [InlineData("receipt.json")]
    [InlineData("2026/11/a receipt+plus & more?.json")]
    [InlineData("ümläute/日本/🧾")]
    [InlineData("a//b/./c/../d")]
    public async Task An_object_comes_back_as_it_was_put(string key)
    {
        var put = await Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = key, ContentBody = """{"total":12}""", ContentType = "application/json", Metadata = { ["order"] = "42" } }, Cancellation);
        using var got = await Client.GetObjectAsync("receipts", key, Cancellation);
        using var reader = new StreamReader(got.ResponseStream);

        Assert.Equal("""{"total":12}""", await reader.ReadToEndAsync(Cancellation));
        Assert.Equal("\"ba59c407d5a840d20e380a7a3680da66\"", put.ETag);
        Assert.Equal((put.ETag, "application/json", "42"), (got.ETag, got.Headers.ContentType, got.Metadata["order"]));
        Assert.Equal([key], (await Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "receipts" }, Cancellation)).S3Objects.Select(one => one.Key));
    }

    // The catalogued check values of the algorithms, for the digits from 1 to 9.
    [Theory]
    [InlineData("crc32", "CBF43926")]
    [InlineData("crc32c", "E3069283")]
    [InlineData("crc64nvme", "AE8B14860A799888")]
    [InlineData("sha1", "F7C3BC1D808E04732ADF679965CCC34CA7AE3441")]
    [InlineData("sha256", "15E2B0D3C33891EBB0F1EF609EC419420C20E320CE94C65FBC8C3312448EB225")]
    public async Task A_checksum_is_verified_kept_and_given_back(string algorithm, string expected)
    {
        var (header, value) = ($"x-amz-checksum-{algorithm}", Convert.ToBase64String(Convert.FromHexString(expected)));
        using var http = new HttpClient();
        using var put = new HttpRequestMessage(HttpMethod.Put, Presigned("a", HttpVerb.PUT)) { Content = new StringContent("123456789"), Headers = { { header, value } } };
        using var accepted = await http.SendAsync(put, Cancellation);
        using var get = new HttpRequestMessage(HttpMethod.Get, Presigned("a", HttpVerb.GET)) { Headers = { { "x-amz-checksum-mode", "ENABLED" } } };
        using var got = await http.SendAsync(get, Cancellation);

        Assert.Equal((HttpStatusCode.OK, value), (accepted.StatusCode, got.Headers.GetValues(header).Single()));
    }

    [Fact]
    public async Task A_wrong_checksum_is_refused_and_leaves_nothing_behind()
    {
        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "a", ContentBody = "1", ChecksumCRC32 = "AAAAAA==" }, Cancellation));

        Assert.Equal(("BadDigest", HttpStatusCode.BadRequest), (refusal.ErrorCode, refusal.StatusCode));
        Assert.Empty((await Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "receipts" }, Cancellation)).S3Objects ?? []);
    }

    [Fact]
    public async Task A_range_is_a_part_of_the_content_and_one_behind_its_end_is_refused()
    {
        await PutAsync("a", "0123456789");
        using var got = await Client.GetObjectAsync(new GetObjectRequest { BucketName = "receipts", Key = "a", ByteRange = new ByteRange("bytes=-3") }, Cancellation);
        using var reader = new StreamReader(got.ResponseStream);
        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.GetObjectAsync(new GetObjectRequest { BucketName = "receipts", Key = "a", ByteRange = new ByteRange(10, 12) }, Cancellation));

        Assert.Equal(("789", HttpStatusCode.PartialContent, "bytes 7-9/10"), (await reader.ReadToEndAsync(Cancellation), got.HttpStatusCode, got.ContentRange));
        Assert.Equal("InvalidRange", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_write_that_asks_for_no_object_succeeds_once()
    {
        var request = new PutObjectRequest { BucketName = "receipts", Key = "once", ContentBody = "first", IfNoneMatch = "*" };
        await Client.PutObjectAsync(request, Cancellation);

        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.PutObjectAsync(request, Cancellation));

        Assert.Equal(("PreconditionFailed", HttpStatusCode.PreconditionFailed), (refusal.ErrorCode, refusal.StatusCode));
    }

    [Fact]
    public async Task Of_many_writes_at_once_that_ask_for_no_object_one_succeeds()
    {
        var writes = Enumerable.Range(0, 20).Select(async number =>
        {
            try
            {
                await Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "race", ContentBody = $"{number}", IfNoneMatch = "*" }, Cancellation);
                return 1;
            }
            catch (AmazonS3Exception refusal) when (refusal.ErrorCode == "PreconditionFailed")
            {
                return 0;
            }
        });

        Assert.Equal(1, (await Task.WhenAll(writes)).Sum());
    }

    [Fact]
    public async Task A_write_that_asks_for_a_tag_fails_on_another_one_and_on_no_object()
    {
        var tag = await PutAsync("a", "1");
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "a", ContentBody = "2", IfMatch = tag }, Cancellation);

        var changed = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "a", ContentBody = "3", IfMatch = tag }, Cancellation));
        var missing = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "b", ContentBody = "3", IfMatch = tag }, Cancellation));

        Assert.Equal(("PreconditionFailed", "NoSuchKey", HttpStatusCode.NotFound), (changed.ErrorCode, missing.ErrorCode, missing.StatusCode));
    }

    [Fact]
    public async Task A_read_that_knows_the_object_already_is_not_answered_with_it()
    {
        var tag = await PutAsync("a", "1");
        var known = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.GetObjectAsync(new GetObjectRequest { BucketName = "receipts", Key = "a", EtagToNotMatch = tag }, Cancellation));
        var other = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.GetObjectAsync(new GetObjectRequest { BucketName = "receipts", Key = "a", EtagToMatch = "\"other\"" }, Cancellation));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.PreconditionFailed), (known.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task What_is_not_there_is_refused_in_S3s_words()
    {
        var key = await Assert.ThrowsAsync<NoSuchKeyException>(() => Client.GetObjectAsync("receipts", "missing", Cancellation));
        var bucket = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.GetObjectAsync("missing", "a", Cancellation));

        Assert.Equal(("NoSuchKey", "NoSuchBucket", HttpStatusCode.NotFound), (key.ErrorCode, bucket.ErrorCode, bucket.StatusCode));
        Assert.NotEmpty(key.RequestId);
    }

    [Fact]
    public async Task A_key_of_more_than_1024_bytes_is_refused()
    {
        await PutAsync(new string('a', 1024), "1");
        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => PutAsync(new string('a', 1023) + "ü", "1"));

        Assert.Equal("KeyTooLongError", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_copy_keeps_content_headers_and_tags_unless_told_otherwise()
    {
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "a b", ContentBody = "1", ContentType = "text/plain", TagSet = [new Tag { Key = "kind", Value = "receipt" }] }, Cancellation);
        var copied = await Client.CopyObjectAsync("receipts", "a b", "receipts", "copy", Cancellation);
        using var got = await Client.GetObjectAsync("receipts", "copy", Cancellation);
        var tags = await Client.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = "receipts", Key = "copy" }, Cancellation);
        var self = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.CopyObjectAsync("receipts", "a b", "receipts", "a b", Cancellation));

        Assert.Equal((copied.ETag, "text/plain"), (got.ETag, got.Headers.ContentType));
        Assert.Equal(("kind", "receipt"), (Assert.Single(tags.Tagging).Key, tags.Tagging[0].Value));
        Assert.Equal("InvalidRequest", self.ErrorCode);
    }

    [Fact]
    public async Task A_large_body_in_chunks_arrives_whole()
    {
        var content = RandomNumberGenerator.GetBytes(20 * 1024 * 1024);
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "large", InputStream = new MemoryStream(content) }, Cancellation);
        using var got = await Client.GetObjectAsync("receipts", "large", Cancellation);

        Assert.Equal(SHA256.HashData(content), await SHA256.HashDataAsync(got.ResponseStream, Cancellation));
    }

    private protected override Task PrepareAsync() => Client.PutBucketAsync("receipts", Cancellation);

    private string Presigned(string key, HttpVerb verb) => Client.GetPreSignedURL(
        new GetPreSignedUrlRequest { BucketName = "receipts", Key = key, Verb = verb, Expires = TimeProvider.System.GetUtcNow().AddMinutes(5).UtcDateTime, Protocol = Protocol.HTTP });

    private async Task<string> PutAsync(string key, string content) =>
        (await Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = key, ContentBody = content }, Cancellation)).ETag;
}
