using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>What buckets are told and asked: versions, notifications, policy, encryption.</summary>
/// <param name="store">The buckets.</param>
internal sealed class SettingOperations(BucketStore store) : IS3Operations
{
    /// <inheritdoc />
    public IEnumerable<S3Operation> All =>
    [
        new(HttpMethods.Get, S3Place.Bucket, "versioning", GetVersioningAsync),
        new(HttpMethods.Put, S3Place.Bucket, "versioning", PutVersioningAsync),
        new(HttpMethods.Get, S3Place.Bucket, "notification", GetNotificationAsync),
        new(HttpMethods.Put, S3Place.Bucket, "notification", PutNotificationAsync),
        new(HttpMethods.Get, S3Place.Bucket, "policy", GetPolicyAsync),
        new(HttpMethods.Put, S3Place.Bucket, "policy", PutPolicyAsync),
        new(HttpMethods.Delete, S3Place.Bucket, "policy", DeletePolicyAsync),
        new(HttpMethods.Get, S3Place.Bucket, "encryption", GetEncryptionAsync),
        new(HttpMethods.Get, S3Place.Bucket, "publicAccessBlock", GetPublicAccessAsync),
    ];

    private Task GetVersioningAsync(S3Call call)
    {
        var versioning = store.Get(call.Address.Bucket!).Settings.Versioning;
        return call.WriteAsync(S3Call.Element("VersioningConfiguration", versioning is null ? null : S3Call.Element("Status", versioning)));
    }

    private async Task PutVersioningAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        var status = Text(await call.ReadXmlAsync(), "Status");
        bucket.Settings = status is BucketSettings.Enabled or BucketSettings.Suspended
            ? bucket.Settings with { Versioning = status }
            : throw new AwsException("MalformedXML", $"The versioning status is {status} and neither {BucketSettings.Enabled} nor {BucketSettings.Suspended}.");
        await call.WriteAsync(StatusCodes.Status200OK);
    }

    private Task GetNotificationAsync(S3Call call)
    {
        var notifies = store.Get(call.Address.Bucket!).Settings.NotifiesBus;
        return call.WriteAsync(S3Call.Element("NotificationConfiguration", notifies ? S3Call.Element("EventBridgeConfiguration") : null));
    }

    private async Task PutNotificationAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        var asked = (await call.ReadXmlAsync()).Elements().Select(element => element.Name.LocalName).ToList();
        if (asked.Find(name => name != "EventBridgeConfiguration") is { } other)
        {
            throw new AwsException("NotImplemented", $"The local target notifies EventBridge only; {other} has no effect.", StatusCodes.Status501NotImplemented);
        }

        bucket.Settings = bucket.Settings with { NotifiesBus = asked.Count > 0 };
        await call.WriteAsync(StatusCodes.Status200OK);
    }

    private async Task GetPolicyAsync(S3Call call)
    {
        var policy = store.Get(call.Address.Bucket!).Settings.Policy ?? throw new AwsException("NoSuchBucketPolicy", "The bucket policy does not exist", StatusCodes.Status404NotFound);
        call.Response.ContentType = "application/json";
        await call.Response.WriteAsync(policy, call.Context.RequestAborted);
    }

    private async Task PutPolicyAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        using var reader = new StreamReader(call.Request.Body);
        bucket.Settings = bucket.Settings with { Policy = await reader.ReadToEndAsync(call.Context.RequestAborted) };
        await call.WriteAsync(StatusCodes.Status204NoContent);
    }

    private Task DeletePolicyAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        bucket.Settings = bucket.Settings with { Policy = null };
        return call.WriteAsync(StatusCodes.Status204NoContent);
    }

    private Task GetEncryptionAsync(S3Call call)
    {
        // What S3 does for every bucket since 2023; here nothing is encrypted.
        store.Get(call.Address.Bucket!);
        var byDefault = S3Call.Element("ApplyServerSideEncryptionByDefault", S3Call.Element("SSEAlgorithm", "AES256"));
        return call.WriteAsync(S3Call.Element("ServerSideEncryptionConfiguration", S3Call.Element("Rule", byDefault, S3Call.Element("BucketKeyEnabled", "false"))));
    }

    private Task GetPublicAccessAsync(S3Call call)
    {
        store.Get(call.Address.Bucket!);
        string[] blocked = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];
        return call.WriteAsync(S3Call.Element("PublicAccessBlockConfiguration", blocked.Select(name => S3Call.Element(name, "true"))));
    }

    private static string? Text(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
