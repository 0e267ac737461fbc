using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>The uploads of a bucket that are neither complete nor aborted. They do not outlive the target.</summary>
/// <param name="files">The bucket's folder.</param>
internal sealed class MultipartUploads(DataFolder files)
{
    private readonly ConcurrentDictionary<string, MultipartUpload> uploads = new(StringComparer.Ordinal);

    /// <summary>All of them, by key and then by time.</summary>
    public IReadOnlyList<MultipartUpload> All => [.. uploads.Values.OrderBy(upload => upload.Key, KeyOrder.Instance).ThenBy(upload => upload.Initiated)];

    /// <summary>Begins one.</summary>
    public void Add(MultipartUpload upload) => uploads[upload.Id] = upload;

    /// <summary>Finds one.</summary>
    /// <exception cref="AwsException">There is none of that id for that key.</exception>
    public MultipartUpload Get(string id, string key) => uploads.TryGetValue(id, out var upload) && upload.Key == key ? upload : throw Missing();

    /// <summary>Takes a part; one of the same number is replaced.</summary>
    public void AddPart(MultipartUpload upload, MultipartPart part)
    {
        MultipartPart? replaced = null;
        upload.Parts.AddOrUpdate(part.Number, part, (_, old) =>
        {
            replaced = old;
            return part;
        });
        if (replaced is not null)
        {
            files.Delete(replaced.Data);
        }
    }

    /// <summary>Ends one and deletes its parts.</summary>
    /// <exception cref="AwsException">It was ended already.</exception>
    public void Remove(MultipartUpload upload)
    {
        if (!uploads.TryRemove(upload.Id, out _))
        {
            throw Missing();
        }

        foreach (var part in upload.Parts.Values)
        {
            files.Delete(part.Data);
        }
    }

    private static AwsException Missing() => new(
        "NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.", StatusCodes.Status404NotFound);
}
