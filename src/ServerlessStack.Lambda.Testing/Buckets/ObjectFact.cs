namespace ServerlessStack.Lambda.Testing;

/// <summary>What happened to an object.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The object's key in plain text.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="IsDeleted">Whether it was deleted, and not written.</param>
internal sealed record ObjectFact(string Bucket, string Key, long Size, bool IsDeleted)
{
    /// <summary>An entity tag: the one of an empty object.</summary>
    public const string ETag = "d41d8cd98f00b204e9800998ecf8427e";

    /// <summary>Orders what happened to one key.</summary>
    public const string Sequencer = "0055AED6DCD90281E5";

    /// <summary>What EventBridge calls it.</summary>
    public string DetailType => IsDeleted ? "Object Deleted" : "Object Created";
}
