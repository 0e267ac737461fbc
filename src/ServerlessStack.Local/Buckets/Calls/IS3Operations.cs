namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>Operations that belong together.</summary>
internal interface IS3Operations
{
    /// <summary>All of them.</summary>
    IEnumerable<S3Operation> All { get; }
}
