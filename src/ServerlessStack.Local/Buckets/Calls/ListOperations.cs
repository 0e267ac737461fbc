using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Listing objects and versions.</summary>
/// <param name="store">The buckets.</param>
/// <param name="account">Whose they are.</param>
internal sealed class ListOperations(BucketStore store, LocalAccount account) : IS3Operations
{
    /// <inheritdoc />
    public IEnumerable<S3Operation> All =>
    [
        new(HttpMethods.Get, S3Place.Bucket, null, call => call.Query("list-type") == "2" ? ListAsync(call) : ListFirstVersionAsync(call)),
        new(HttpMethods.Get, S3Place.Bucket, "versions", ListVersionsAsync),
    ];

    private Task ListAsync(S3Call call)
    {
        var (bucket, query) = (store.Get(call.Address.Bucket!), ListQuery.Read(call));
        var (token, start) = (call.Query("continuation-token"), call.Query("start-after"));
        var after = token is null ? start : ListQuery.Place(token);
        var page = Page(bucket, query, after);
        return call.WriteAsync(S3Call.Element(
            "ListBucketResult",
            S3Call.Element("Name", bucket.Name),
            query.Describe(call, page.IsTruncated, page.Folders),
            S3Call.Element("KeyCount", page.Count),
            start is null ? null : S3Call.Element("StartAfter", query.Write(start)),
            token is null ? null : S3Call.Element("ContinuationToken", token),
            page.IsTruncated ? S3Call.Element("NextContinuationToken", ListQuery.Token(page.Last!)) : null,
            page.Entries.Select(version => S3Call.Element("Contents", Describe(query, version), call.Query("fetch-owner") == "true" ? Owner() : null))));
    }

    private Task ListFirstVersionAsync(S3Call call)
    {
        var (bucket, query, marker) = (store.Get(call.Address.Bucket!), ListQuery.Read(call), call.Query("marker"));
        var page = Page(bucket, query, marker);
        return call.WriteAsync(S3Call.Element(
            "ListBucketResult",
            S3Call.Element("Name", bucket.Name),
            query.Describe(call, page.IsTruncated, page.Folders),
            S3Call.Element("Marker", query.Write(marker ?? "")),

            // Without folders, the last key is the next marker, and S3 does not repeat it.
            page.IsTruncated && query.Delimiter is not null ? S3Call.Element("NextMarker", query.Write(page.Last!)) : null,
            page.Entries.Select(version => S3Call.Element("Contents", Describe(query, version), Owner()))));
    }

    private Task ListVersionsAsync(S3Call call)
    {
        var (bucket, query) = (store.Get(call.Address.Bucket!), ListQuery.Read(call));
        var (key, id) = (call.Query("key-marker"), call.Query("version-id-marker") is { Length: > 0 } marker ? marker : null);
        var all = bucket.Versions(query.Prefix);
        var from = id is null ? null : all.FirstOrDefault(version => version.Key == key && version.VersionId == id);
        bool IsBehind(ObjectVersion version) => key is null
            || KeyOrder.Instance.Compare(version.Key, key) > 0
            || (from is not null && version.Key == key && version.Sequence < from.Sequence);
        var page = query.Page(all, version => version.Key, IsBehind, key);
        return call.WriteAsync(S3Call.Element(
            "ListVersionsResult",
            S3Call.Element("Name", bucket.Name),
            query.Describe(call, page.IsTruncated, page.Folders),
            S3Call.Element("KeyMarker", query.Write(key ?? "")),
            S3Call.Element("VersionIdMarker", id),
            page.IsTruncated ? S3Call.Element("NextKeyMarker", query.Write(page.Last!)) : null,
            page.IsTruncated && page.Entries is [.., var last] && last.Key == page.Last ? S3Call.Element("NextVersionIdMarker", last.VersionId) : null,
            page.Entries.Select(version => S3Call.Element(
                version.IsDeleteMarker ? "DeleteMarker" : "Version",
                S3Call.Element("VersionId", version.VersionId),
                S3Call.Element("IsLatest", bucket.Newest(version.Key) == version),
                Describe(query, version),
                Owner()))));
    }

    private static ListPage<ObjectVersion> Page(Bucket bucket, ListQuery query, string? after) =>
        query.Page(bucket.Objects(query.Prefix), version => version.Key, version => after is null || KeyOrder.Instance.Compare(version.Key, after) > 0, after);

    private static IEnumerable<XElement> Describe(ListQuery query, ObjectVersion version)
    {
        yield return S3Call.Element("Key", query.Write(version.Key));
        yield return S3Call.Element("LastModified", BucketOperations.Time(version.LastModified));
        if (version.IsDeleteMarker)
        {
            yield break;
        }

        yield return S3Call.Element("ETag", $"\"{version.ETag}\"");
        yield return S3Call.Element("Size", version.Size);
        yield return S3Call.Element("StorageClass", "STANDARD");
        if (version.Checksum is { } checksum)
        {
            yield return S3Call.Element("ChecksumAlgorithm", checksum.Algorithm);
            yield return S3Call.Element("ChecksumType", checksum.Type);
        }
    }

    private XElement Owner() => S3Call.Element("Owner", S3Call.Element("ID", account.Id));
}
