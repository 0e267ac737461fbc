using ServerlessStack.Local.Buckets;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Functions.Code;

namespace ServerlessStack.Local.Wiring;

/// <summary>Functions' packages come from buckets.</summary>
/// <param name="objects">Reads them.</param>
internal sealed class BucketAssets(IObjectReader objects) : IAssetReader
{
    /// <inheritdoc />
    public async Task<Stream?> OpenAsync(string bucket, string key, CancellationToken cancellation)
    {
        try
        {
            return await objects.OpenReadAsync(bucket, key, cancellation);
        }
        catch (AwsException exception) when (exception.Code is "NoSuchBucket" or "NoSuchKey")
        {
            return null;
        }
    }
}
