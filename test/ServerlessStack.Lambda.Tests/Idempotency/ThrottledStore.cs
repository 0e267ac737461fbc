namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>A store that takes no completion for a number of times.</summary>
internal sealed class ThrottledStore(IIdempotencyStore inner, int refusals) : IIdempotencyStore
{
    /// <summary>How often a completion was tried.</summary>
    public int Completions { get; private set; }

    public Task<ClaimResult> BeginAsync(ExecutionClaim claim, CancellationToken cancellation) => inner.BeginAsync(claim, cancellation);

    public Task<bool> CompleteAsync(Execution execution, ReadOnlyMemory<byte> result, CancellationToken cancellation) =>
        ++Completions <= refusals ? Task.FromException<bool>(new TimeoutException("too many writes")) : inner.CompleteAsync(execution, result, cancellation);

    public Task ReleaseAsync(Execution execution, CancellationToken cancellation) => inner.ReleaseAsync(execution, cancellation);
}
