namespace ServerlessStack.Lambda;

/// <summary>What became of an <see cref="ExecutionClaim"/>.</summary>
public enum ClaimOutcome
{
    /// <summary>The execution began: run it.</summary>
    Started,

    /// <summary>It was completed before: answer with its result.</summary>
    Completed,

    /// <summary>Another execution holds the lease.</summary>
    InProgress,

    /// <summary>An execution began, its lease has ended, and the claim does not allow to run it again.</summary>
    InDoubt,

    /// <summary>The key was used before with another fingerprint.</summary>
    Mismatch,
}
