using System.Text.Json.Nodes;
using ServerlessStack.Local.Buckets.Calls;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Buses;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Buckets.Notifications;

/// <summary>
/// Tells the default bus what happens to the objects of a bucket that is to: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html"/>.
/// Each thing that happens is told once, in order of the calls.
/// </summary>
/// <param name="buses">The buses.</param>
/// <param name="router">Their rules.</param>
/// <param name="account">Whose the buckets are.</param>
/// <param name="hops">The trail.</param>
internal sealed class ObjectEvents(EventBuses buses, EventRouter router, LocalAccount account, HopLog hops)
{
    private const string EmptyETag = "d41d8cd98f00b204e9800998ecf8427e";
    private const int MostText = 16 * 1024;

    /// <summary>An object was written.</summary>
    /// <param name="call">By which call.</param>
    /// <param name="bucket">Where.</param>
    /// <param name="version">The object.</param>
    /// <param name="reason">How: <c>PutObject</c>, <c>CopyObject</c>, <c>CompleteMultipartUpload</c>.</param>
    public async Task CreatedAsync(S3Call call, Bucket bucket, ObjectVersion version, string reason)
    {
        hops.Record("bucket", bucket.Name, $"{reason} {version.Key}", await TextAsync(bucket, version));
        var written = Describe(bucket, version, version.ETag);
        written.Insert(1, "size", version.Size);
        Publish(call, bucket, "Object Created", written, detail => detail["reason"] = reason);
    }

    /// <summary>An object was deleted, or hidden.</summary>
    public void Deleted(S3Call call, Bucket bucket, Deletion deletion)
    {
        if ((deletion.Marker ?? deletion.Removed) is not { } version)
        {
            return;
        }

        hops.Record("bucket", bucket.Name, $"DeleteObject {version.Key}", version.Key);
        Publish(call, bucket, "Object Deleted", Describe(bucket, version, EmptyETag), detail =>
        {
            detail["reason"] = "DeleteObject";
            detail["deletion-type"] = deletion.Marker is null ? "Permanently Deleted" : "Delete Marker Created";
        });
    }

    /// <summary>An object's tags changed.</summary>
    public void Tagged(S3Call call, Bucket bucket, ObjectVersion version, string what) =>
        Publish(call, bucket, what, Describe(bucket, version, version.ETag), _ => { });

    private static JsonObject Describe(Bucket bucket, ObjectVersion version, string etag)
    {
        var described = new JsonObject { ["key"] = version.Key, ["etag"] = etag };
        if (bucket.Settings.Versioning is not null)
        {
            described["version-id"] = version.VersionId;
        }

        described["sequencer"] = version.Sequencer;
        return described;
    }

    private void Publish(S3Call call, Bucket bucket, string what, JsonObject described, Action<JsonObject> add)
    {
        if (!bucket.Settings.NotifiesBus)
        {
            return;
        }

        var detail = new JsonObject
        {
            ["version"] = "0",
            ["bucket"] = new JsonObject { ["name"] = bucket.Name },
            ["object"] = described,
            ["request-id"] = call.RequestId,
            ["requester"] = account.Id,
            ["source-ip-address"] = call.Context.Connection.RemoteIpAddress?.ToString(),
        };
        add(detail);
        router.Route(buses.Default, router.NewEvent("aws.s3", what, detail) with { Resources = [$"arn:aws:s3:::{bucket.Name}"] });
    }

    private static async Task<string> TextAsync(Bucket bucket, ObjectVersion version)
    {
        var type = version.Headers.GetValueOrDefault("Content-Type") ?? "";
        if (version.Size > MostText || !(type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal)))
        {
            return version.Key;
        }

        try
        {
            using var reader = new StreamReader(bucket.Files.Open(version.Data));
            return $"{version.Key}\n{await reader.ReadToEndAsync()}";
        }
        catch (FileNotFoundException)
        {
            return version.Key;
        }
    }
}
