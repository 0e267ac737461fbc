using ServerlessStack.Local.Functions.Code;

namespace ServerlessStack.Local.Tests.Functions;

/// <summary>The uploaded objects of a test, in a bucket called <c>assets</c>.</summary>
internal sealed class MemoryAssets : IAssetReader
{
    private readonly Dictionary<string, byte[]> objects = new(StringComparer.Ordinal);

    internal byte[] this[string key]
    {
        set => objects[key] = value;
    }

    public Task<Stream?> OpenAsync(string bucket, string key, CancellationToken cancellation) =>
        Task.FromResult<Stream?>(objects.TryGetValue(key, out var content) && bucket == "assets" ? new MemoryStream(content) : null);
}
