using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Notifications;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>The tags of objects.</summary>
/// <param name="store">The buckets.</param>
/// <param name="events">Tells the default bus.</param>
internal sealed class TagOperations(BucketStore store, ObjectEvents events) : IS3Operations
{
    /// <inheritdoc />
    public IEnumerable<S3Operation> All =>
    [
        new(HttpMethods.Get, S3Place.Object, "tagging", GetAsync),
        new(HttpMethods.Put, S3Place.Object, "tagging", PutAsync),
        new(HttpMethods.Delete, S3Place.Object, "tagging", DeleteAsync),
    ];

    private Task GetAsync(S3Call call)
    {
        var (bucket, version) = Find(call);
        call.Tell(bucket, version);
        var tags = version.Tags.Select(tag => S3Call.Element("Tag", S3Call.Element("Key", tag.Key), S3Call.Element("Value", tag.Value)));
        return call.WriteAsync(S3Call.Element("Tagging", S3Call.Element("TagSet", tags)));
    }

    private async Task PutAsync(S3Call call)
    {
        var (bucket, version) = Find(call);
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in (await call.ReadXmlAsync()).Descendants().Where(element => element.Name.LocalName == "Tag"))
        {
            if (!tags.TryAdd(Text(tag, "Key"), Text(tag, "Value")))
            {
                throw new AwsException("InvalidTag", $"Cannot provide multiple Tags with the same key: {Text(tag, "Key")}.");
            }
        }

        Set(call, bucket, version, ObjectTags.Check(tags), "Object Tags Added");
        await call.WriteAsync(StatusCodes.Status200OK);
    }

    private Task DeleteAsync(S3Call call)
    {
        var (bucket, version) = Find(call);
        Set(call, bucket, version, [], "Object Tags Deleted");
        return call.WriteAsync(StatusCodes.Status204NoContent);
    }

    private void Set(S3Call call, Bucket bucket, ObjectVersion version, Dictionary<string, string> tags, string what)
    {
        var tagged = bucket.Tag(version, tags);
        call.Tell(bucket, tagged);
        events.Tagged(call, bucket, tagged, what);
    }

    private (Bucket Bucket, ObjectVersion Version) Find(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        return (bucket, ReadOperations.Find(call, bucket, call.Key, call.VersionId));
    }

    private static string Text(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
}
