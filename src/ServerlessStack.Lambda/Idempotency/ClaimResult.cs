namespace ServerlessStack.Lambda;

/// <summary>The answer to an <see cref="ExecutionClaim"/>.</summary>
public sealed record ClaimResult
{
    private ClaimResult(ClaimOutcome outcome) => Outcome = outcome;

    /// <summary>What became of the claim.</summary>
    public ClaimOutcome Outcome { get; }

    /// <summary>The execution to run; set exactly when the claim <see cref="ClaimOutcome.Started"/>.</summary>
    public Execution? Execution { get; private init; }

    /// <summary>The result of the <see cref="ClaimOutcome.Completed"/> execution; empty otherwise.</summary>
    public ReadOnlyMemory<byte> Result { get; private init; }

    /// <summary>
    /// When the lease of the other execution ends, or ended; set when the claim is <see cref="ClaimOutcome.InProgress"/> or <see cref="ClaimOutcome.InDoubt"/>.
    /// For an execution that was given up and still runs in this process, when it is taken for one that hangs: a lease later.
    /// </summary>
    public DateTimeOffset? LeaseEnd { get; private init; }

    /// <summary>The Lambda invocation of the execution that stands in the way; <see langword="null"/> when none does.</summary>
    public string? HeldBy { get; private init; }

    // Whether the other execution was given up, and its handler still runs in this process.
    internal bool IsStillRunning { get; private init; }

    /// <summary>The execution began.</summary>
    /// <param name="execution">The execution.</param>
    /// <returns>The result.</returns>
    public static ClaimResult Started(Execution execution) => new(ClaimOutcome.Started) { Execution = execution };

    /// <summary>It was completed before.</summary>
    /// <param name="result">What was recorded with the completion.</param>
    /// <returns>The result.</returns>
    public static ClaimResult Completed(ReadOnlyMemory<byte> result) => new(ClaimOutcome.Completed) { Result = result };

    /// <summary>Another execution holds the lease.</summary>
    /// <param name="leaseEnd">When it ends.</param>
    /// <param name="heldBy">Its Lambda invocation.</param>
    /// <returns>The result.</returns>
    public static ClaimResult InProgress(DateTimeOffset leaseEnd, string heldBy) => new(ClaimOutcome.InProgress) { LeaseEnd = leaseEnd, HeldBy = heldBy };

    /// <summary>An execution began and never said how it ended.</summary>
    /// <param name="leaseEnd">When its lease ended.</param>
    /// <param name="heldBy">Its Lambda invocation.</param>
    /// <returns>The result.</returns>
    public static ClaimResult InDoubt(DateTimeOffset leaseEnd, string heldBy) => new(ClaimOutcome.InDoubt) { LeaseEnd = leaseEnd, HeldBy = heldBy };

    internal static ClaimResult StillRunning(DateTimeOffset end, string heldBy) => new(ClaimOutcome.InProgress) { LeaseEnd = end, HeldBy = heldBy, IsStillRunning = true };

    /// <summary>The key was used with another fingerprint.</summary>
    /// <param name="heldBy">The Lambda invocation that used it.</param>
    /// <returns>The result.</returns>
    public static ClaimResult Mismatch(string heldBy) => new(ClaimOutcome.Mismatch) { HeldBy = heldBy };
}
