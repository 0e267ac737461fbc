using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;
using ServerlessStack.Local.Buckets;
using ServerlessStack.Local.Buckets.Resources;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tests.Buckets;

public class BucketStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bucket_for_the_CDKs_assets_is_there_from_the_start()
    {
        await using var host = await LocalHost.StartAsync();
        using var client = S3Client.For(host);
        const string assets = "cdk-hnb659fds-assets-000000000000-us-east-1";

        var location = await client.GetBucketLocationAsync(assets, Cancellation);
        var encryption = await client.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = assets }, Cancellation);
        var policy = await client.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = assets }, Cancellation);

        Assert.Equal("", location.Location?.Value ?? "");

        // The client hands on whatever it is answered.
        Assert.Contains("<Code>NoSuchBucketPolicy</Code>", policy.Policy, StringComparison.Ordinal);
        Assert.Equal("AES256", encryption.ServerSideEncryptionConfiguration.ServerSideEncryptionRules[0].ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm.Value);
    }

    [Fact]
    public async Task What_is_kept_is_there_for_the_next_run()
    {
        var folder = Directory.CreateTempSubdirectory("kept-").FullName;
        string version;
        await using (var first = await LocalHost.StartAsync(keptIn: folder))
        {
            using var client = S3Client.For(first);
            await client.PutBucketAsync("kept", Cancellation);
            await client.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = "kept", VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } }, Cancellation);
            version = (await client.PutObjectAsync(new PutObjectRequest { BucketName = "kept", Key = "a", ContentBody = "1", Metadata = { ["order"] = "42" } }, Cancellation)).VersionId;
            await client.DeleteObjectAsync("kept", "a", Cancellation);
        }

        await using (var second = await LocalHost.StartAsync(keptIn: folder))
        {
            using var client = S3Client.For(second);
            await Assert.ThrowsAsync<NoSuchKeyException>(() => client.GetObjectAsync("kept", "a", Cancellation));
            using var got = await client.GetObjectAsync("kept", "a", version, Cancellation);
            using var reader = new StreamReader(got.ResponseStream);

            Assert.Equal(("1", "42"), (await reader.ReadToEndAsync(Cancellation), got.Metadata["order"]));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Other_rooms_read_objects_by_name_and_by_address()
    {
        await using var host = await LocalHost.StartAsync();
        using var client = S3Client.For(host);
        await client.PutBucketAsync("templates", Cancellation);
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "templates", Key = "a/b.json", ContentBody = "{}" }, Cancellation);
        var reader = host.Service<IObjectReader>();

        await using var open = await reader.OpenReadAsync("templates", "a/b.json", Cancellation);
        await client.DeleteObjectAsync("templates", "a/b.json", Cancellation);
        var missing = await Assert.ThrowsAsync<AwsException>(() => reader.OpenReadAsync("templates", "a/b.json", Cancellation));
        using var text = new StreamReader(open);

        Assert.Equal(("{}", "NoSuchKey"), (await text.ReadToEndAsync(Cancellation), missing.Code));
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "templates", Key = "a/b.json", ContentBody = "{}" }, Cancellation);
        foreach (var address in new[] { $"{host.Address}templates/a/b.json", "https://s3.us-east-1.amazonaws.com/templates/a/b.json", "https://templates.s3.us-east-1.amazonaws.com/a/b.json" })
        {
            await (await reader.OpenReadAsync(new Uri(address), Cancellation)).DisposeAsync();
        }
    }

    [Fact]
    public async Task A_bucket_of_a_template_gets_a_name_its_settings_and_goes_only_when_empty()
    {
        await using var host = await LocalHost.StartAsync();
        var type = host.Services<IResourceType>().OfType<BucketResource>().Single();
        var state = await type.CreateAsync(
            new ResourceRequest("Shop", "ReceiptsBucket", new JsonObject { ["VersioningConfiguration"] = new JsonObject { ["Status"] = "Enabled" } }), Cancellation);
        using var client = S3Client.For(host);
        var put = await client.PutObjectAsync(new PutObjectRequest { BucketName = state.PhysicalId, Key = "a", ContentBody = "1" }, Cancellation);

        var refusal = await Assert.ThrowsAsync<ResourceException>(() => type.DeleteAsync(state, Cancellation));
        await client.DeleteObjectAsync(state.PhysicalId, "a", put.VersionId, Cancellation);
        await type.DeleteAsync(state, Cancellation);

        Assert.StartsWith("shop-receiptsbucket-", state.PhysicalId, StringComparison.Ordinal);
        Assert.Equal($"arn:aws:s3:::{state.PhysicalId}", (string?)state.Attributes["Arn"]);
        Assert.Contains("is not empty", refusal.Message, StringComparison.Ordinal);
        Assert.Null(host.Service<BucketStore>().Find(state.PhysicalId));
    }
}
