using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Bodies;
using ServerlessStack.Local.Buckets.Notifications;
using ServerlessStack.Local.Buckets.Storage;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Writing and deleting objects.</summary>
/// <param name="store">The buckets.</param>
/// <param name="copies">Copies, which are writes with another source.</param>
/// <param name="events">Tells the default bus.</param>
internal sealed class ObjectOperations(BucketStore store, ObjectCopy copies, ObjectEvents events) : IS3Operations
{
    /// <inheritdoc />
    public IEnumerable<S3Operation> All =>
    [
        new(HttpMethods.Put, S3Place.Object, null, call => call.Header(ObjectCopy.SourceHeader) is null ? PutAsync(call) : copies.CopyAsync(call)),
        new(HttpMethods.Delete, S3Place.Object, null, DeleteAsync),
        new(HttpMethods.Post, S3Place.Bucket, "delete", DeleteManyAsync),
    ];

    private async Task PutAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        var (key, since, condition) = (call.Key, bucket.Now, WriteCondition.Read(call.Request));
        var (headers, tags) = (ObjectHeaders.Read(call.Request), ObjectTags.Read(call.Header(ObjectTags.Header)));

        // What cannot succeed is refused before gigabytes are received.
        condition.Require(bucket.Current(key), wasDeletedMeanwhile: false);
        var body = await new BodyReader(bucket.Files).ReadAsync(call.Request, ChecksumAlgorithm.Default);
        var stored = bucket.Put(new ObjectVersion(key, body.Data, body.Size, body.ETag) { Headers = headers, Tags = tags, Checksum = body.Checksum }, condition, since);
        call.Tell(bucket, stored);
        call.Response.Headers.ETag = $"\"{stored.ETag}\"";
        call.Response.Headers[body.Checksum.Kind.Header] = body.Checksum.Value;
        call.Response.Headers["x-amz-checksum-type"] = body.Checksum.Type;
        call.Response.Headers["x-amz-server-side-encryption"] = "AES256";
        await events.CreatedAsync(call, bucket, stored, "PutObject");
        await call.WriteAsync(StatusCodes.Status200OK);
    }

    private async Task DeleteAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        var deletion = bucket.Delete(call.Key, call.VersionId, WriteCondition.Read(call.Request));
        if (deletion.Marker is not null || deletion.Removed is { IsDeleteMarker: true })
        {
            call.Response.Headers["x-amz-delete-marker"] = "true";
        }

        if ((deletion.Marker ?? deletion.Removed) is { } version)
        {
            call.Tell(bucket, version);
        }

        events.Deleted(call, bucket, deletion);
        await call.WriteAsync(StatusCodes.Status204NoContent);
    }

    private async Task DeleteManyAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        var asked = await DeleteRequest.ReadAsync(call);
        var answer = S3Call.Element("DeleteResult");
        foreach (var (key, versionId, condition) in asked.Objects)
        {
            try
            {
                var deletion = bucket.Delete(key, versionId, condition);
                events.Deleted(call, bucket, deletion);
                if (!asked.IsQuiet)
                {
                    answer.Add(DeleteRequest.Deleted(key, versionId, deletion));
                }
            }
            catch (Endpoint.AwsException exception)
            {
                answer.Add(S3Call.Element("Error", S3Call.Element("Key", key), S3Call.Element("Code", exception.Code), S3Call.Element("Message", exception.Message)));
            }
        }

        await call.WriteAsync(answer);
    }
}
