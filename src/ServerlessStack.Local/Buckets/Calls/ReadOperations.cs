using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Reading objects.</summary>
/// <param name="store">The buckets.</param>
internal sealed class ReadOperations(BucketStore store) : IS3Operations
{
    /// <inheritdoc />
    public IEnumerable<S3Operation> All =>
    [
        new(HttpMethods.Get, S3Place.Object, null, ReadAsync),
        new(HttpMethods.Head, S3Place.Object, null, ReadAsync),
    ];

    /// <summary>Finds the version that a read means.</summary>
    /// <exception cref="AwsException">There is none, or it is a delete marker.</exception>
    public static ObjectVersion Find(S3Call call, Bucket bucket, string key, string? versionId)
    {
        var version = versionId is null ? bucket.Newest(key) : bucket.Version(key, versionId);
        if (version is null)
        {
            throw versionId is null
                ? new AwsException("NoSuchKey", "The specified key does not exist.", StatusCodes.Status404NotFound)
                : new AwsException("NoSuchVersion", "The specified version does not exist.", StatusCodes.Status404NotFound);
        }

        if (!version.IsDeleteMarker)
        {
            return version;
        }

        call.Response.Headers["x-amz-delete-marker"] = "true";
        call.Tell(bucket, version);
        throw versionId is null
            ? new AwsException("NoSuchKey", "The specified key does not exist.", StatusCodes.Status404NotFound)
            : new AwsException("MethodNotAllowed", "The specified method is not allowed against this resource.", StatusCodes.Status405MethodNotAllowed);
    }

    private async Task ReadAsync(S3Call call)
    {
        var bucket = store.Get(call.Address.Bucket!);
        var version = Find(call, bucket, call.Key, call.VersionId);
        var headers = call.Response.Headers;
        headers.ETag = $"\"{version.ETag}\"";
        headers.LastModified = version.LastModified.ToString("R", CultureInfo.InvariantCulture);
        call.Tell(bucket, version);
        new ReadCondition(call).Require(version);
        var range = PartOf(call, version) ?? ByteRange.Of(call.Header("Range"), version.Size);
        await using var content = Open(bucket, version);
        Describe(call, version, range);
        if (HttpMethods.IsHead(call.Request.Method) || version.Size == 0)
        {
            return;
        }

        content.Seek(range?.First ?? 0, SeekOrigin.Begin);
        await StreamCopyOperation.CopyToAsync(content, call.Response.Body, range?.Length ?? version.Size, call.Context.RequestAborted);
    }

    private static FileStream Open(Bucket bucket, ObjectVersion version)
    {
        try
        {
            return bucket.Files.Open(version.Data);
        }
        catch (FileNotFoundException)
        {
            // It was replaced or deleted a moment ago: the caller's next attempt finds what is there now.
            throw new AwsException("InternalError", "We encountered an internal error. Please try again.", StatusCodes.Status500InternalServerError);
        }
    }

    private static ByteRange? PartOf(S3Call call, ObjectVersion version)
    {
        if (call.Number("partNumber") is not { } number)
        {
            return null;
        }

        IReadOnlyList<long> parts = version.Parts.Count > 0 ? version.Parts : [version.Size];
        if (number < 1 || number > parts.Count)
        {
            throw new AwsException("InvalidPartNumber", "The requested partnumber is not satisfiable", StatusCodes.Status416RangeNotSatisfiable);
        }

        var first = parts.Take(number - 1).Sum();
        call.Response.Headers["x-amz-mp-parts-count"] = parts.Count.ToString(CultureInfo.InvariantCulture);
        return new ByteRange(first, first + parts[number - 1] - 1);
    }

    private static void Describe(S3Call call, ObjectVersion version, ByteRange? range)
    {
        var headers = call.Response.Headers;
        foreach (var (name, value) in version.Headers)
        {
            headers[name] = value;
        }

        // A presigned address may say as what a browser is to take the content.
        foreach (var name in ObjectHeaders.Kept)
        {
            if (call.Query($"response-{name.ToLowerInvariant()}") is { } wanted)
            {
                headers[name] = wanted;
            }
        }

        headers.AcceptRanges = "bytes";
        headers["x-amz-server-side-encryption"] = "AES256";
        if (version.Tags.Count > 0)
        {
            headers["x-amz-tagging-count"] = version.Tags.Count.ToString(CultureInfo.InvariantCulture);
        }

        call.Response.ContentLength = range?.Length ?? version.Size;
        if (range is not null)
        {
            call.Response.StatusCode = StatusCodes.Status206PartialContent;
            headers.ContentRange = $"bytes {range.First}-{range.Last}/{version.Size}";
        }
        else if (version.Checksum is { } checksum && call.Header("x-amz-checksum-mode") == "ENABLED")
        {
            headers[checksum.Kind.Header] = checksum.Value;
            headers["x-amz-checksum-type"] = checksum.Type;
        }
    }
}
