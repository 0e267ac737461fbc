using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Bodies;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Uploads in parts, up to their completion.</summary>
/// <param name="store">The buckets.</param>
/// <param name="completion">Completes them.</param>
/// <param name="time">The clock.</param>
internal sealed class UploadOperations(BucketStore store, UploadCompletion completion, TimeProvider time) : IS3Operations
{
    /// <inheritdoc />
    public IEnumerable<S3Operation> All =>
    [
        new(HttpMethods.Post, S3Place.Object, "uploads", CreateAsync),
        new(HttpMethods.Put, S3Place.Object, "uploadId", PutPartAsync),
        new(HttpMethods.Post, S3Place.Object, "uploadId", completion.CompleteAsync),
        new(HttpMethods.Delete, S3Place.Object, "uploadId", AbortAsync),
        new(HttpMethods.Get, S3Place.Object, "uploadId", ListPartsAsync),
        new(HttpMethods.Get, S3Place.Bucket, "uploads", ListAsync),
    ];

    private Task CreateAsync(S3Call call)
    {
        var (bucket, key) = (store.Get(call.Address.Bucket!), call.Key);
        var algorithm = call.Header("x-amz-checksum-algorithm") is { } name ? ChecksumAlgorithm.Named(name) : ChecksumAlgorithm.Default;
        var type = call.Header("x-amz-checksum-type") ?? (algorithm == ChecksumAlgorithm.Default ? ObjectChecksum.OfWhole : ObjectChecksum.OfParts);
        if (type is not (ObjectChecksum.OfWhole or ObjectChecksum.OfParts) || (type == ObjectChecksum.OfWhole && !algorithm.CanBeOfWhole) || (type == ObjectChecksum.OfParts && algorithm == ChecksumAlgorithm.Default))
        {
            throw new AwsException("InvalidRequest", $"The {type} checksum type cannot be used with the {algorithm.Name} checksum algorithm.");
        }

        var upload = new MultipartUpload(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), key, time.GetUtcNow(), algorithm.Name, type)
        {
            Since = bucket.Now,
            IsAlgorithmAsked = call.Header("x-amz-checksum-algorithm") is not null,
            Headers = ObjectHeaders.Read(call.Request),
            Tags = ObjectTags.Read(call.Header(ObjectTags.Header)),
        };
        bucket.Uploads.Add(upload);
        call.Response.Headers["x-amz-checksum-algorithm"] = algorithm.Name;
        call.Response.Headers["x-amz-checksum-type"] = type;
        call.Response.Headers["x-amz-server-side-encryption"] = "AES256";
        return call.WriteAsync(S3Call.Element(
            "InitiateMultipartUploadResult", S3Call.Element("Bucket", bucket.Name), S3Call.Element("Key", key), S3Call.Element("UploadId", upload.Id)));
    }

    private async Task PutPartAsync(S3Call call)
    {
        var (bucket, upload) = Find(call);
        if (call.Number("partNumber") is not (>= 1 and <= S3Limits.MostParts and var number))
        {
            throw new AwsException("InvalidArgument", $"Part number must be an integer between 1 and {S3Limits.MostParts}, inclusive");
        }

        var algorithm = ChecksumAlgorithm.Named(upload.Algorithm);
        var isCopy = call.Header(ObjectCopy.SourceHeader) is not null;
        var body = isCopy ? await CopyAsync(call, bucket, algorithm) : await new BodyReader(bucket.Files).ReadAsync(call.Request, algorithm);
        if (upload.IsAlgorithmAsked && body.Checksum.Algorithm != upload.Algorithm)
        {
            bucket.Files.Delete(body.Data);
            throw new AwsException("InvalidRequest", $"Checksum Type mismatch occurred, expected checksum Type: {upload.Algorithm}, actual checksum Type: {body.Checksum.Algorithm}");
        }

        var part = new MultipartPart(number, body.Data, body.Size, body.Md5, body.Checksum, time.GetUtcNow());
        bucket.Uploads.AddPart(upload, part);
        if (isCopy)
        {
            await call.WriteAsync(S3Call.Element(
                "CopyPartResult", S3Call.Element("LastModified", BucketOperations.Time(part.LastModified)), S3Call.Element("ETag", $"\"{part.ETag}\""), S3Call.Element(part.Checksum.Kind.Element, part.Checksum.Value)));
            return;
        }

        call.Response.Headers.ETag = $"\"{part.ETag}\"";
        call.Response.Headers[part.Checksum.Kind.Header] = part.Checksum.Value;
        call.Response.Headers["x-amz-server-side-encryption"] = "AES256";
        await call.WriteAsync(StatusCodes.Status200OK);
    }

    private async Task<ReceivedBody> CopyAsync(S3Call call, Bucket bucket, ChecksumAlgorithm algorithm)
    {
        var source = CopySource.Read(call, store);
        var range = ByteRange.Of(call.Header("x-amz-copy-source-range"), source.Version.Size);
        var piece = (source.Bucket.Files, source.Version.Data, range?.First ?? 0, range?.Length ?? source.Version.Size);
        return await bucket.Files.CopyAsync([piece], algorithm, call.Context.RequestAborted);
    }

    private Task AbortAsync(S3Call call)
    {
        var (bucket, upload) = Find(call);
        bucket.Uploads.Remove(upload);
        return call.WriteAsync(StatusCodes.Status204NoContent);
    }

    private Task ListPartsAsync(S3Call call)
    {
        var (bucket, upload) = Find(call);
        var query = ListQuery.Read(call, "max-parts");
        var after = call.Number("part-number-marker") ?? 0;
        var parts = upload.Parts.Values.Where(part => part.Number > after).OrderBy(part => part.Number).ToList();
        var page = parts.Take(query.MostEntries).ToList();
        return call.WriteAsync(S3Call.Element(
            "ListPartsResult",
            S3Call.Element("Bucket", bucket.Name),
            S3Call.Element("Key", query.Write(upload.Key)),
            S3Call.Element("UploadId", upload.Id),
            S3Call.Element("PartNumberMarker", after),
            page.Count < parts.Count ? S3Call.Element("NextPartNumberMarker", page[^1].Number) : null,
            S3Call.Element("MaxParts", query.MostEntries),
            S3Call.Element("IsTruncated", page.Count < parts.Count),
            S3Call.Element("ChecksumAlgorithm", upload.Algorithm),
            S3Call.Element("ChecksumType", upload.ChecksumType),
            page.Select(part => S3Call.Element(
                "Part",
                S3Call.Element("PartNumber", part.Number),
                S3Call.Element("LastModified", BucketOperations.Time(part.LastModified)),
                S3Call.Element("ETag", $"\"{part.ETag}\""),
                S3Call.Element("Size", part.Size),
                S3Call.Element(part.Checksum.Kind.Element, part.Checksum.Value)))));
    }

    private Task ListAsync(S3Call call)
    {
        var (bucket, query) = (store.Get(call.Address.Bucket!), ListQuery.Read(call, "max-uploads"));
        var marker = call.Query("key-marker");
        var all = bucket.Uploads.All.Where(upload => upload.Key.StartsWith(query.Prefix, StringComparison.Ordinal));
        var page = query.Page(all, upload => upload.Key, upload => marker is null || KeyOrder.Instance.Compare(upload.Key, marker) > 0, marker);
        return call.WriteAsync(S3Call.Element(
            "ListMultipartUploadsResult",
            S3Call.Element("Bucket", bucket.Name),
            query.Describe(call, page.IsTruncated, page.Folders, "MaxUploads"),
            page.IsTruncated ? S3Call.Element("NextKeyMarker", query.Write(page.Last!)) : null,
            page.Entries.Select(upload => S3Call.Element(
                "Upload", S3Call.Element("Key", query.Write(upload.Key)), S3Call.Element("UploadId", upload.Id), S3Call.Element("Initiated", BucketOperations.Time(upload.Initiated)), S3Call.Element("StorageClass", "STANDARD")))));
    }

    private (Bucket Bucket, MultipartUpload Upload) Find(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        return (bucket, bucket.Uploads.Get(call.Query("uploadId")!, call.Key));
    }
}
