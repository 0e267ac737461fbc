using Microsoft.AspNetCore.WebUtilities;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>What is copied.</summary>
/// <param name="Bucket">Where it is.</param>
/// <param name="Version">Which version.</param>
internal sealed record CopySource(Bucket Bucket, ObjectVersion Version)
{
    /// <summary>Reads the header <c>x-amz-copy-source</c>: the bucket, the key, perhaps a version.</summary>
    /// <exception cref="AwsException">It is not one, names what is not there, or a condition on it does not hold.</exception>
    public static CopySource Read(S3Call call, BucketStore store)
    {
        var parts = call.Header(ObjectCopy.SourceHeader)!.Split('?', 2);
        var path = Uri.UnescapeDataString(parts[0]).TrimStart('/').Split('/', 2);
        if (path is not [{ Length: > 0 } name, { Length: > 0 } key])
        {
            throw new AwsException("InvalidArgument", $"Copy Source must mention the source bucket and key: sourcebucket/sourcekey, and not {parts[0]}.");
        }

        var versionId = QueryHelpers.ParseQuery(parts.ElementAtOrDefault(1)).TryGetValue("versionId", out var value) ? value.ToString() : null;
        var bucket = store.Get(name);
        var version = ReadOperations.Find(call, bucket, key, versionId);
        new ReadCondition(call, "x-amz-copy-source-").Require(version);
        if (bucket.Settings.Versioning is not null)
        {
            call.Response.Headers["x-amz-copy-source-version-id"] = version.VersionId;
        }

        return new CopySource(bucket, version);
    }
}
