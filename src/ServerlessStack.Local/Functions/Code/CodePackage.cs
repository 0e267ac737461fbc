namespace ServerlessStack.Local.Functions.Code;

/// <summary>A deployment package, unpacked.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Sha256">The SHA-256 of the zip file, in Base64.</param>
/// <param name="Size">The size of the zip file in bytes.</param>
internal sealed record CodePackage(string Folder, string Sha256, long Size);
