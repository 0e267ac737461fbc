namespace ServerlessStack.Lambda;

/// <summary>Asks an <see cref="IIdempotencyStore"/> to begin an execution.</summary>
public sealed record ExecutionClaim
{
    /// <summary>What is executed: the handler's name, unless the options say otherwise. The same key under another operation is another execution.</summary>
    public required string Operation { get; init; }

    /// <summary>What duplicates have in common.</summary>
    public required string Key { get; init; }

    /// <summary>A hash of what must be the same in every duplicate.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>A random token that no other execution has; the one who holds it may complete and release.</summary>
    public required string Owner { get; init; }

    /// <summary>The id of the Lambda invocation, for whoever looks into what became of it.</summary>
    public required string RequestId { get; init; }

    /// <summary>The time of the claim. A store compares with it and has no clock of its own.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// Until when nobody else may begin the same. After it the invocation that began is over, but not always its handler: one that was given up and goes on in this process holds its key
    /// until it ends, for a second lease at most, while one in a frozen process of another instance may wake up later. Only a transaction of effect and completion keeps that one from having its effect too.
    /// </summary>
    public required DateTimeOffset LeaseEnd { get; init; }

    /// <summary>After this time the store forgets the execution, and the same key begins anew.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What to do about an execution that began and never said how it ended.</summary>
    public required AfterCrash AfterCrash { get; init; }
}
