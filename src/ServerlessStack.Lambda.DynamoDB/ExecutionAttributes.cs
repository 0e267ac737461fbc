namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>The attributes of an execution's item. Both sides rely on the first and the last: the construct declares them.</summary>
internal static class ExecutionAttributes
{
    /// <summary>The partition key.</summary>
    public const string Id = "id";

    /// <summary><see cref="InProgress"/> or <see cref="Completed"/>.</summary>
    public const string State = "state";

    /// <summary>The random token of the execution.</summary>
    public const string Owner = "owner";

    /// <summary>The hash of what must be the same in every duplicate.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>The Lambda invocation of the execution.</summary>
    public const string RequestId = "requestId";

    /// <summary>When the lease ends, in milliseconds since 1970.</summary>
    public const string LeaseEnd = "leaseEnd";

    /// <summary>What duplicates are answered with; not there when there is nothing to answer.</summary>
    public const string Result = "result";

    /// <summary>When the item may be deleted, in seconds since 1970: the table's time to live.</summary>
    public const string ExpiresAt = "expiresAt";

    /// <summary>The state of an execution that has begun.</summary>
    public const string InProgress = "InProgress";

    /// <summary>The state of an execution that is done.</summary>
    public const string Completed = "Completed";
}
