namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>A store that cannot be reached any more when an execution is to be released.</summary>
internal sealed class DeafStore(IIdempotencyStore inner) : IIdempotencyStore
{
    public Task<ClaimResult> BeginAsync(ExecutionClaim claim, CancellationToken cancellation) => inner.BeginAsync(claim, cancellation);

    public Task<bool> CompleteAsync(Execution execution, ReadOnlyMemory<byte> result, CancellationToken cancellation) => inner.CompleteAsync(execution, result, cancellation);

    public Task ReleaseAsync(Execution execution, CancellationToken cancellation) => Task.FromException(new TimeoutException("no answer from the store"));
}
