namespace ServerlessStack.Local.Functions.Code;

/// <summary>Reads the objects that a deployment uploaded before: the code of functions.</summary>
internal interface IAssetReader
{
    /// <summary>Opens an object.</summary>
    /// <returns>Its content; null where it is not there.</returns>
    Task<Stream?> OpenAsync(string bucket, string key, CancellationToken cancellation);
}
