namespace ServerlessStack.Lambda;

/// <summary>
/// Remembers which executions have begun and which are completed. Each of its operations is atomic: of any number of claims on one id at most one is
/// <see cref="ClaimOutcome.Started"/> until that execution is completed, released, or its lease ends.
/// </summary>
public interface IIdempotencyStore
{
    /// <summary>
    /// Begins an execution, or says why not. Repeating the same claim, as a client does that got no answer, gives the same result. When it fails, the store does what it can to leave
    /// nothing begun, because nobody is going to release it.
    /// </summary>
    /// <param name="claim">What is to be executed, and until when.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>The execution to run, or the reason not to.</returns>
    Task<ClaimResult> BeginAsync(ExecutionClaim claim, CancellationToken cancellation);

    /// <summary>Records that an execution is completed. Completing what the same execution has completed already changes nothing.</summary>
    /// <param name="execution">The execution that <see cref="BeginAsync"/> started.</param>
    /// <param name="result">What duplicates are answered with; empty for events.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns><see langword="false"/> when the execution no longer holds its lease because another one has taken over: nothing was recorded.</returns>
    Task<bool> CompleteAsync(Execution execution, ReadOnlyMemory<byte> result, CancellationToken cancellation);

    /// <summary>Forgets an execution that failed, so that a retry begins a new one at once. What is completed or taken over stays as it is.</summary>
    /// <param name="execution">The execution that <see cref="BeginAsync"/> started.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>A task that completes when the execution is forgotten.</returns>
    Task ReleaseAsync(Execution execution, CancellationToken cancellation);
}
