using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;
using ServerlessStack.Local.Buckets.Resources;
using ServerlessStack.Local.Buses.Resources;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Tests.Buckets;

public sealed class ObjectEventTests : BucketTests
{
    [Fact]
    public async Task An_object_that_was_put_is_told_in_S3s_words()
    {
        await BucketAsync(isVersioned: false, notifies: true);
        var put = await PutAsync("2026/a b+c.json");
        var told = await ToldAsync(1);
        var detail = told[0]["detail"]!.AsObject();

        Assert.Equal(("Object Created", "aws.s3", "arn:aws:s3:::receipts"), (Text(told[0], "detail-type"), Text(told[0], "source"), (string?)told[0]["resources"]![0]));
        Assert.Equal(["version", "bucket", "object", "request-id", "requester", "source-ip-address", "reason"], detail.Select(property => property.Key));
        Assert.Equal(["key", "size", "etag", "sequencer"], detail["object"]!.AsObject().Select(property => property.Key));
        Assert.Equal(("0", "receipts", "000000000000", "127.0.0.1", "PutObject"), (Text(detail, "version"), Text(detail["bucket"]!, "name"), Text(detail, "requester"), Text(detail, "source-ip-address"), Text(detail, "reason")));
        Assert.Equal(("2026/a b+c.json", 2, put.ETag.Trim('"')), (Text(detail["object"]!, "key"), detail["object"]!["size"]!.GetValue<long>(), Text(detail["object"]!, "etag")));
        Assert.Equal(put.ResponseMetadata.RequestId, Text(detail, "request-id"));
    }

    [Fact]
    public async Task A_deletion_for_good_and_one_that_hides_are_told_apart()
    {
        await BucketAsync(isVersioned: true, notifies: true);
        var put = await PutAsync("a");
        var marker = await Client.DeleteObjectAsync("receipts", "a", Cancellation);
        await Client.DeleteObjectAsync("receipts", "a", put.VersionId, Cancellation);

        var details = (await ToldAsync(3)).Where(one => Text(one, "detail-type") == "Object Deleted").Select(one => one["detail"]!).ToDictionary(detail => Text(detail, "deletion-type")!, StringComparer.Ordinal);

        Assert.Equal(marker.VersionId, Text(details["Delete Marker Created"]["object"]!, "version-id"));
        Assert.Equal(put.VersionId, Text(details["Permanently Deleted"]["object"]!, "version-id"));
        Assert.All(details.Values, detail => Assert.Equal("DeleteObject", Text(detail, "reason")));
    }

    [Fact]
    public async Task What_happens_to_a_key_is_ordered_by_its_sequencer()
    {
        await BucketAsync(isVersioned: false, notifies: true);
        await PutAsync("a");
        await PutAsync("a");
        await Client.DeleteObjectAsync("receipts", "a", Cancellation);

        var told = await ToldAsync(3);
        string[] Sequencers(string type) => [.. told.Where(one => Text(one, "detail-type") == type).Select(one => Text(one["detail"]!["object"]!, "sequencer")!)];

        Assert.All(Sequencers("Object Created"), created => Assert.True(string.CompareOrdinal(created, Sequencers("Object Deleted")[0]) < 0));
        Assert.Equal(2, Sequencers("Object Created").Distinct().Count());
    }

    [Fact]
    public async Task Copies_and_completed_uploads_say_how_they_came()
    {
        await BucketAsync(isVersioned: false, notifies: true);
        await PutAsync("a");
        await Client.CopyObjectAsync("receipts", "a", "receipts", "b", Cancellation);
        var id = (await Client.InitiateMultipartUploadAsync("receipts", "c", Cancellation)).UploadId;
        var part = await Client.UploadPartAsync(new UploadPartRequest { BucketName = "receipts", Key = "c", UploadId = id, PartNumber = 1, InputStream = new MemoryStream([1]) }, Cancellation);
        await Client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "receipts", Key = "c", UploadId = id, PartETags = [new PartETag(1, part.ETag)] }, Cancellation);

        Assert.Equal(
            ["a PutObject", "b CopyObject", "c CompleteMultipartUpload"],
            (await ToldAsync(3)).Select(one => $"{Text(one["detail"]!["object"]!, "key")} {Text(one["detail"]!, "reason")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_bucket_that_is_not_told_to_tell_tells_nothing()
    {
        await BucketAsync(isVersioned: false, notifies: false);
        await PutAsync("a");

        Assert.Empty(Host.Delivery.Tried);
    }

    [Fact]
    public async Task A_small_text_is_found_on_the_trail_by_what_is_in_it()
    {
        await BucketAsync(isVersioned: false, notifies: true);
        await Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = "a", ContentBody = """{"order":"o-42"}""", ContentType = "application/json" }, Cancellation);

        Assert.Equal(("bucket", "receipts", "PutObject a"), Assert.Single(Host.Service<HopLog>().Of("o-42").Select(hop => (hop.Kind, hop.Resource, hop.What))));
    }

    private protected override Task PrepareAsync() =>
        Host.Services<IResourceType>().OfType<RuleResource>().Single().CreateAsync(
            new ResourceRequest("Shop", "Rule", new JsonObject
            {
                ["EventPattern"] = new JsonObject { ["source"] = new JsonArray("aws.s3"), ["detail"] = new JsonObject { ["bucket"] = new JsonObject { ["name"] = new JsonArray("receipts") } } },
                ["Targets"] = new JsonArray(new JsonObject { ["Id"] = "Target0", ["Arn"] = "arn:aws:sqs:us-east-1:000000000000:Receipts" }),
            }),
            Cancellation);

    private Task<ResourceState> BucketAsync(bool isVersioned, bool notifies) => Host.Services<IResourceType>().OfType<BucketResource>().Single().CreateAsync(
        new ResourceRequest("Shop", "Bucket", new JsonObject
        {
            ["BucketName"] = "receipts",
            ["VersioningConfiguration"] = isVersioned ? new JsonObject { ["Status"] = "Enabled" } : null,
            ["NotificationConfiguration"] = new JsonObject { ["EventBridgeConfiguration"] = new JsonObject { ["EventBridgeEnabled"] = notifies } },
        }),
        Cancellation);

    private Task<PutObjectResponse> PutAsync(string key) => Client.PutObjectAsync(new PutObjectRequest { BucketName = "receipts", Key = key, ContentBody = "{}" }, Cancellation);

    private async Task<List<JsonObject>> ToldAsync(int count) => [.. (await Host.Delivery.TakenAsync(count)).Select(taken => JsonNode.Parse(taken.Message.Body)!.AsObject())];

    private static string? Text(JsonNode node, string name) => (string?)node[name];
}
