namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>A part of an upload.</summary>
/// <param name="Number">From 1 to 10,000.</param>
/// <param name="Data">The name of the file.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Md5">Its MD5.</param>
/// <param name="Checksum">Its checksum.</param>
/// <param name="LastModified">When it came.</param>
internal sealed record MultipartPart(int Number, string Data, long Size, byte[] Md5, ObjectChecksum Checksum, DateTimeOffset LastModified)
{
    /// <summary>Its entity tag.</summary>
    public string ETag => Convert.ToHexStringLower(Md5);
}
