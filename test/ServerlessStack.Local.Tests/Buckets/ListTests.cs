using Amazon.S3;
using Amazon.S3.Model;

namespace ServerlessStack.Local.Tests.Buckets;

public sealed class ListTests : BucketTests
{
    [Fact]
    public async Task Folders_stand_for_what_is_below_them_on_every_page()
    {
        await PutAsync("a", "b/1", "b/2", "b/c/3", "d", "e/4");
        var pages = new List<string>();
        ListObjectsV2Response? page = null;
        do
        {
            page = await Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "listed", Delimiter = "/", MaxKeys = 1, ContinuationToken = page?.NextContinuationToken }, Cancellation);
            pages.Add(string.Join(' ', [.. (page.S3Objects ?? []).Select(one => one.Key), .. page.CommonPrefixes ?? []]));
        }
        while (page.IsTruncated == true);

        Assert.Equal(["a", "b/", "d", "e/"], pages);
    }

    [Fact]
    public async Task A_prefix_and_a_start_narrow_the_list()
    {
        await PutAsync("a/1", "a/2", "a/3", "b/1");
        var listed = await Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "listed", Prefix = "a/", StartAfter = "a/1" }, Cancellation);

        Assert.Equal(["a/2", "a/3"], listed.S3Objects.Select(one => one.Key));
    }

    [Fact]
    public async Task Keys_are_in_the_order_of_their_bytes()
    {
        // U+FF5E has a larger UTF-16 unit than the surrogates of U+1F9FE, and a smaller UTF-8 form.
        await PutAsync("🧾", "～", "Z", "a", "a b", "a+b");
        var listed = await Client.ListObjectsAsync("listed", Cancellation);

        Assert.Equal(["Z", "a", "a b", "a+b", "～", "🧾"], listed.S3Objects.Select(one => one.Key));
    }

    [Fact]
    public async Task The_older_list_goes_on_behind_its_marker()
    {
        await PutAsync("a", "b", "c");
        var first = await Client.ListObjectsAsync(new ListObjectsRequest { BucketName = "listed", MaxKeys = 2 }, Cancellation);
        var second = await Client.ListObjectsAsync(new ListObjectsRequest { BucketName = "listed", Marker = "b" }, Cancellation);

        Assert.Equal((true, 2, "c"), (first.IsTruncated, first.S3Objects.Count, Assert.Single(second.S3Objects).Key));
    }

    [Fact]
    public async Task Versions_go_on_behind_the_version_of_the_last_page()
    {
        await Client.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = "listed", VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } }, Cancellation);
        await PutAsync("a", "a", "a", "b");
        var ids = new List<string>();
        ListVersionsResponse? page = null;
        do
        {
            page = await Client.ListVersionsAsync(new ListVersionsRequest { BucketName = "listed", MaxKeys = 2, KeyMarker = page?.NextKeyMarker, VersionIdMarker = page?.NextVersionIdMarker }, Cancellation);
            ids.AddRange(page.Versions.Select(version => version.VersionId));
        }
        while (page.IsTruncated == true);

        Assert.Equal((4, 4), (ids.Count, ids.Distinct().Count()));
    }

    private protected override Task PrepareAsync() => Client.PutBucketAsync("listed", Cancellation);

    private async Task PutAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Client.PutObjectAsync(new PutObjectRequest { BucketName = "listed", Key = key, ContentBody = key }, Cancellation);
        }
    }
}
