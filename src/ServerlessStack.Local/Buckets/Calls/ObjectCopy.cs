using ServerlessStack.Local.Buckets.Bodies;
using ServerlessStack.Local.Buckets.Notifications;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Copies objects within the target.</summary>
/// <param name="store">The buckets.</param>
/// <param name="events">Tells the default bus.</param>
internal sealed class ObjectCopy(BucketStore store, ObjectEvents events)
{
    /// <summary>The header that makes a write a copy.</summary>
    public const string SourceHeader = "x-amz-copy-source";

    private const string Replace = "REPLACE";

    /// <summary>Answers <c>CopyObject</c>.</summary>
    public async Task CopyAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        var (key, since, condition) = (call.Key, bucket.Now, WriteCondition.Read(call.Request));
        var source = CopySource.Read(call, store);
        if (source.Version.Size > S3Limits.LargestPut)
        {
            throw new AwsException("InvalidRequest", $"The specified copy source is larger than the maximum allowable size for a copy source: {source.Version.Size} of {S3Limits.LargestPut} bytes.");
        }

        var (newHeaders, newTags) = (call.Header("x-amz-metadata-directive") == Replace, call.Header("x-amz-tagging-directive") == Replace);
        if (!newHeaders && source.Bucket == bucket && source.Version.Key == key && source.Version == bucket.Current(key))
        {
            throw new AwsException("InvalidRequest", "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
        }

        var algorithm = ChecksumAlgorithm.Named(call.Header("x-amz-checksum-algorithm") ?? source.Version.Checksum!.Algorithm);
        var body = await bucket.Files.CopyAsync([(source.Bucket.Files, source.Version.Data, 0, source.Version.Size)], algorithm, call.Context.RequestAborted);
        var copy = new ObjectVersion(key, body.Data, body.Size, body.ETag)
        {
            Headers = newHeaders ? ObjectHeaders.Read(call.Request) : source.Version.Headers,
            Tags = newTags ? ObjectTags.Read(call.Header(ObjectTags.Header)) : source.Version.Tags,
            Checksum = body.Checksum,
        };
        var stored = bucket.Put(copy, condition, since);
        call.Tell(bucket, stored);
        await events.CreatedAsync(call, bucket, stored, "CopyObject");
        await call.WriteAsync(S3Call.Element(
            "CopyObjectResult",
            S3Call.Element("LastModified", BucketOperations.Time(stored.LastModified)),
            S3Call.Element("ETag", $"\"{stored.ETag}\""),
            S3Call.Element(algorithm.Element, body.Checksum.Value),
            S3Call.Element("ChecksumType", body.Checksum.Type)));
    }
}
