using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Buckets.Storage;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets;

/// <summary>Reads objects from the store.</summary>
/// <param name="store">The buckets.</param>
internal sealed class ObjectReader(BucketStore store) : IObjectReader
{
    /// <inheritdoc />
    public Task<Stream> OpenReadAsync(string bucket, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = store.Get(bucket);
        var current = found.Current(key) ?? throw new AwsException("NoSuchKey", $"The specified key does not exist: {key} in {bucket}.", StatusCodes.Status404NotFound);
        return Task.FromResult<Stream>(found.Files.Open(current.Data));
    }

    /// <inheritdoc />
    public Task<Stream> OpenReadAsync(Uri address, CancellationToken cancellation) => ObjectAddress.Of(address.Host, address.AbsolutePath) switch
    {
        { Bucket: { } bucket, Key: { } key } => OpenReadAsync(bucket, key, cancellation),
        _ => throw new AwsException("InvalidURI", $"{address} is not the address of an object."),
    };
}
