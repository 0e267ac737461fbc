using ServerlessStack.Local.Buckets.Storage;

namespace ServerlessStack.Local.Buckets.Bodies;

/// <summary>A body that was received as a whole and lies in a file.</summary>
/// <param name="Data">The name of the file.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Md5">Its MD5.</param>
/// <param name="Checksum">Its checksum.</param>
internal sealed record ReceivedBody(string Data, long Size, byte[] Md5, ObjectChecksum Checksum)
{
    /// <summary>The entity tag of an object or part with this content.</summary>
    public string ETag => Convert.ToHexStringLower(Md5);
}
