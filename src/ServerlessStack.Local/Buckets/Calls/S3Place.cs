namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>What an operation is about.</summary>
internal enum S3Place
{
    /// <summary>All buckets.</summary>
    Service,

    /// <summary>A bucket.</summary>
    Bucket,

    /// <summary>An object.</summary>
    Object,
}
