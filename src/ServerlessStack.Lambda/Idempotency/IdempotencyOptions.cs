namespace ServerlessStack.Lambda;

/// <summary>What can be said about every idempotent handler; see <see cref="EventIdempotencyOptions"/> and <see cref="RequestIdempotencyOptions"/>.</summary>
public abstract record IdempotencyOptions
{
    private protected IdempotencyOptions(TimeSpan keepFor, TimeSpan waitForOther)
    {
        KeepFor = keepFor;
        WaitForOther = waitForOther;
    }

    /// <summary>How long after the end of its lease an execution is remembered, 1 minute to 366 days. Later the same key begins anew. Omitted: see the derived options.</summary>
    public TimeSpan KeepFor { get; init; }

    /// <summary>
    /// How long a duplicate waits while another execution is in progress; at most until the invocation's own time is over.
    /// <see cref="Timeout.InfiniteTimeSpan"/>: just as long. Zero: not at all. Omitted: see the derived options.
    /// </summary>
    public TimeSpan WaitForOther { get; init; }

    /// <summary>What to do about an execution that began and never said how it ended. Omitted: <see cref="IdempotencyDefaults.Crash"/>.</summary>
    public AfterCrash AfterCrash { get; init; } = IdempotencyDefaults.Crash;

    /// <summary>
    /// What the keys belong to, a name without <c>#</c>; the same key under another operation is another execution. Omitted: the name of the handler's class.
    /// Set it to the old name when the class is renamed, or duplicates across that deployment run again.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>The clock. Omitted: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
