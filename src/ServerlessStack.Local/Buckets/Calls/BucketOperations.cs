using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Making, finding and deleting buckets.</summary>
/// <param name="store">The buckets.</param>
/// <param name="account">Whose they are.</param>
internal sealed class BucketOperations(BucketStore store, LocalAccount account) : IS3Operations
{
    // The region whose buckets have no location, and where making one's own bucket again is no error.
    private const string FirstRegion = "us-east-1";

    /// <inheritdoc />
    public IEnumerable<S3Operation> All =>
    [
        new(HttpMethods.Get, S3Place.Service, null, ListAsync),
        new(HttpMethods.Put, S3Place.Bucket, null, CreateAsync),
        new(HttpMethods.Head, S3Place.Bucket, null, HeadAsync),
        new(HttpMethods.Delete, S3Place.Bucket, null, DeleteAsync),
        new(HttpMethods.Get, S3Place.Bucket, "location", LocationAsync),
    ];

    /// <summary>A time as S3's XML has it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private Task ListAsync(S3Call call)
    {
        var prefix = call.Query("prefix") ?? "";
        var buckets = store.All.Where(bucket => bucket.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(bucket => S3Call.Element("Bucket", S3Call.Element("Name", bucket.Name), S3Call.Element("CreationDate", Time(bucket.Settings.Created)), S3Call.Element("BucketRegion", account.Region)));
        return call.WriteAsync(S3Call.Element("ListAllMyBucketsResult", S3Call.Element("Owner", S3Call.Element("ID", account.Id)), S3Call.Element("Buckets", buckets)));
    }

    private Task CreateAsync(S3Call call)
    {
        var name = call.Address.Bucket!;
        if (!BucketName.IsValid(name))
        {
            throw new AwsException("InvalidBucketName", $"The specified bucket is not valid: {name}.");
        }

        if (!store.TryAdd(name) && account.Region != FirstRegion)
        {
            throw new AwsException("BucketAlreadyOwnedByYou", $"Your previous request to create the named bucket succeeded and you already own it: {name}.", StatusCodes.Status409Conflict);
        }

        call.Response.Headers.Location = $"/{name}";
        return call.WriteAsync(StatusCodes.Status200OK);
    }

    private Task HeadAsync(S3Call call)
    {
        store.Get(call.Address.Bucket!);
        call.Response.Headers["x-amz-bucket-region"] = account.Region;
        return call.WriteAsync(StatusCodes.Status200OK);
    }

    private Task DeleteAsync(S3Call call)
    {
        store.Remove(store.Get(call.Address.Bucket!));
        return call.WriteAsync(StatusCodes.Status204NoContent);
    }

    private Task LocationAsync(S3Call call)
    {
        store.Get(call.Address.Bucket!);
        return call.WriteAsync(S3Call.Element("LocationConstraint", account.Region == FirstRegion ? null : account.Region));
    }
}
