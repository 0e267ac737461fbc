namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A store of another kind, which is never asked.</summary>
internal sealed class NoStore : IIdempotencyStore
{
    public Task<ClaimResult> BeginAsync(ExecutionClaim claim, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> CompleteAsync(Execution execution, ReadOnlyMemory<byte> result, CancellationToken cancellation) => throw new NotSupportedException();

    public Task ReleaseAsync(Execution execution, CancellationToken cancellation) => throw new NotSupportedException();
}
