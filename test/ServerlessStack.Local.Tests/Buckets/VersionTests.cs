using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace ServerlessStack.Local.Tests.Buckets;

public sealed class VersionTests : BucketTests
{
    [Fact]
    public async Task A_version_outlives_its_successor_and_a_deletion_hides_it()
    {
        var (first, second) = (await PutAsync("1"), await PutAsync("2"));
        var deletion = await Client.DeleteObjectAsync("kept", "a", Cancellation);
        var hidden = await Assert.ThrowsAsync<NoSuchKeyException>(() => Client.GetObjectAsync("kept", "a", Cancellation));
        var marker = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.GetObjectAsync("kept", "a", deletion.VersionId, Cancellation));
        var versions = await Client.ListVersionsAsync("kept", Cancellation);

        Assert.Equal(("1", "2", "true"), (await ReadAsync(first), await ReadAsync(second), deletion.DeleteMarker));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed), (hidden.StatusCode, marker.StatusCode));
        Assert.Equal(
            [(deletion.VersionId, true, true), (second, false, false), (first, false, false)],
            versions.Versions.Select(version => (version.VersionId, version.IsDeleteMarker ?? false, version.IsLatest ?? false)));
    }

    [Fact]
    public async Task Deleting_the_marker_brings_the_object_back()
    {
        await PutAsync("1");
        var marker = await Client.DeleteObjectAsync("kept", "a", Cancellation);
        await Client.DeleteObjectAsync("kept", "a", marker.VersionId, Cancellation);

        Assert.Equal("1", await ReadAsync(version: null));
    }

    [Fact]
    public async Task Without_versions_any_more_the_null_version_is_replaced_and_old_ones_stay()
    {
        var old = await PutAsync("1");
        await SetAsync(VersionStatus.Suspended);
        await PutAsync("2");
        var last = await PutAsync("3");

        Assert.Equal(("null", "1", "3"), (last, await ReadAsync(old), await ReadAsync(version: null)));
        Assert.Equal(2, (await Client.ListVersionsAsync("kept", Cancellation)).Versions.Count);
    }

    [Fact]
    public async Task Many_are_deleted_at_once_and_the_bucket_only_when_empty()
    {
        var version = await PutAsync("1");
        var refusal = await Assert.ThrowsAsync<AmazonS3Exception>(() => Client.DeleteBucketAsync("kept", Cancellation));
        var deleted = await Client.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = "kept", Objects = [new KeyVersion { Key = "a", VersionId = version }, new KeyVersion { Key = "never" }] }, Cancellation);
        var marker = deleted.DeletedObjects.Single(one => one.Key == "never");
        await Client.DeleteObjectAsync("kept", "never", marker.DeleteMarkerVersionId, Cancellation);
        await Client.DeleteBucketAsync("kept", Cancellation);

        Assert.Equal("BucketNotEmpty", refusal.ErrorCode);
        Assert.DoesNotContain((await Client.ListBucketsAsync(Cancellation)).Buckets, bucket => bucket.BucketName == "kept");
    }

    private protected override async Task PrepareAsync()
    {
        await Client.PutBucketAsync("kept", Cancellation);
        await SetAsync(VersionStatus.Enabled);
    }

    private Task<PutBucketVersioningResponse> SetAsync(VersionStatus status) => Client.PutBucketVersioningAsync(
        new PutBucketVersioningRequest { BucketName = "kept", VersioningConfig = new S3BucketVersioningConfig { Status = status } }, Cancellation);

    private async Task<string> PutAsync(string content) =>
        (await Client.PutObjectAsync(new PutObjectRequest { BucketName = "kept", Key = "a", ContentBody = content }, Cancellation)).VersionId;

    private async Task<string> ReadAsync(string? version)
    {
        using var got = await Client.GetObjectAsync(new GetObjectRequest { BucketName = "kept", Key = "a", VersionId = version }, Cancellation);
        using var reader = new StreamReader(got.ResponseStream);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
