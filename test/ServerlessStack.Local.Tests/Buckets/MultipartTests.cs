using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace ServerlessStack.Local.Tests.Buckets;

public sealed class MultipartTests : BucketTests
{
    private const int Smallest = 5 * 1024 * 1024;

    [Fact]
    public async Task AWSs_transfer_of_a_large_file_arrives_whole()
    {
        var content = RandomNumberGenerator.GetBytes((3 * Smallest) + 7);
        using var transfer = new TransferUtility(Client, new TransferUtilityConfig { MinSizeBeforePartUpload = Smallest });
        await transfer.UploadAsync(new TransferUtilityUploadRequest { BucketName = "large", Key = "file", InputStream = new MemoryStream(content), PartSize = Smallest }, Cancellation);
        using var got = await Client.GetObjectAsync("large", "file", Cancellation);

        Assert.EndsWith("-4\"", got.ETag, StringComparison.Ordinal);
        Assert.Equal(SHA256.HashData(content), await SHA256.HashDataAsync(got.ResponseStream, Cancellation));
    }

    [Fact]
    public async Task The_tag_is_that_of_the_parts_tags_and_a_part_can_be_read_alone()
    {
        byte[] second = [1, 2, 3];
        var id = await BeginAsync();
        List<PartETag> parts = [await PutAsync(id, 1, new byte[Smallest]), await PutAsync(id, 7, second)];
        var listed = await Client.ListPartsAsync("large", "parts", id, Cancellation);
        var completed = await CompleteAsync(id, parts);
        using var part = await Client.GetObjectAsync(new GetObjectRequest { BucketName = "large", Key = "parts", PartNumber = 2 }, Cancellation);
        var read = new MemoryStream();
        await part.ResponseStream.CopyToAsync(read, Cancellation);

        // The MD5 of the MD5s of 5 MiB of zeros and of the three bytes.
        Assert.Equal("\"10979d0c310900ff058c3ad0e5813fe9-2\"", completed.ETag);
        Assert.Equal([1, 7], listed.Parts.Select(one => one.PartNumber ?? 0));
        Assert.Equal(second, read.ToArray());
    }

    [Fact]
    public async Task A_small_part_in_the_middle_is_refused_and_the_upload_goes_on()
    {
        var id = await BeginAsync();
        List<PartETag> parts = [await PutAsync(id, 1, new byte[Smallest - 1]), await PutAsync(id, 2, new byte[1])];
        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => CompleteAsync(id, parts));
        parts[0] = await PutAsync(id, 1, new byte[Smallest]);
        await CompleteAsync(id, parts);

        Assert.Equal("EntityTooSmall", refusal.ErrorCode);
        Assert.Equal(Smallest + 1, (await Client.GetObjectMetadataAsync("large", "parts", Cancellation)).ContentLength);
    }

    [Fact]
    public async Task A_part_with_another_tag_is_refused()
    {
        var id = await BeginAsync();
        var (one, two) = (await PutAsync(id, 1, new byte[Smallest]), await PutAsync(id, 2, new byte[1]));
        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => CompleteAsync(id, [new PartETag(1, two.ETag), new PartETag(2, one.ETag)]));

        Assert.Equal("InvalidPart", refusal.ErrorCode);
    }

    [Fact]
    public async Task An_aborted_upload_is_gone()
    {
        var id = await BeginAsync();
        await PutAsync(id, 1, new byte[10]);
        Assert.Equal(id, Assert.Single((await Client.ListMultipartUploadsAsync("large", Cancellation)).MultipartUploads).UploadId);
        await Client.AbortMultipartUploadAsync("large", "parts", id, Cancellation);

        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => PutAsync(id, 2, new byte[10]));

        Assert.Equal("NoSuchUpload", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_completion_that_asks_for_no_object_fails_where_one_came_meanwhile()
    {
        var id = await BeginAsync();
        var part = await PutAsync(id, 1, new byte[10]);
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = "large", Key = "parts", ContentBody = "first" }, Cancellation);

        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest { BucketName = "large", Key = "parts", UploadId = id, PartETags = [part], IfNoneMatch = "*" }, Cancellation));

        Assert.Equal("PreconditionFailed", refusal.ErrorCode);
    }

    private protected override Task PrepareAsync() => Client.PutBucketAsync("large", Cancellation);

    private async Task<string> BeginAsync() => (await Client.InitiateMultipartUploadAsync("large", "parts", Cancellation)).UploadId;

    private async Task<PartETag> PutAsync(string id, int number, byte[] content)
    {
        var put = await Client.UploadPartAsync(new UploadPartRequest { BucketName = "large", Key = "parts", UploadId = id, PartNumber = number, InputStream = new MemoryStream(content) }, Cancellation);
        return new PartETag(number, put.ETag);
    }

    private Task<CompleteMultipartUploadResponse> CompleteAsync(string id, List<PartETag> parts) =>
        Client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "large", Key = "parts", UploadId = id, PartETags = parts }, Cancellation);
}
