namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// Remembers executions in memory, for tests of idempotent handlers. It decides as the store in DynamoDB does, but takes part in no transaction: a handler that commits its
/// effect together with its completion needs the store in DynamoDB.
/// </summary>
/// <param name="scope">What the executions belong to. Omitted: <c>test</c>.</param>
public sealed class InMemoryIdempotencyStore(string scope = "test") : IIdempotencyStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (ExecutionClaim Claim, ReadOnlyMemory<byte>? Result)> _executions = new(StringComparer.Ordinal);

    /// <summary>The ids of the executions that are completed, such as <c>test#FulfilOrder#order-42</c>.</summary>
    public IReadOnlyList<string> Completed => Ids(isCompleted: true);

    /// <summary>The ids of the executions that have begun and are not completed, such as those of a process that died.</summary>
    public IReadOnlyList<string> Begun => Ids(isCompleted: false);

    /// <inheritdoc/>
    public Task<ClaimResult> BeginAsync(ExecutionClaim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(Begin(claim, ExecutionId.Of(scope, claim.Operation, claim.Key)));
        }
    }

    /// <inheritdoc/>
    public Task<bool> CompleteAsync(Execution execution, ReadOnlyMemory<byte> result, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(execution);
        lock (_lock)
        {
            if (!_executions.TryGetValue(execution.Id, out var found) || found.Claim.Owner != execution.Owner)
            {
                return Task.FromResult(false);
            }

            _executions[execution.Id] = (found.Claim, found.Result ?? result.ToArray());
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(Execution execution, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(execution);
        lock (_lock)
        {
            if (_executions.TryGetValue(execution.Id, out var found) && found.Claim.Owner == execution.Owner && found.Result is null)
            {
                _executions.Remove(execution.Id);
            }
        }

        return Task.CompletedTask;
    }

    private ClaimResult Begin(ExecutionClaim claim, string id)
    {
        if (!_executions.TryGetValue(id, out var found) || found.Claim.ExpiresAt <= claim.Now)
        {
            return Start(claim, id, followsCrash: false);
        }

        return found switch
        {
            _ when found.Claim.Fingerprint != claim.Fingerprint => ClaimResult.Mismatch(found.Claim.RequestId),
            { Result: { } result } => ClaimResult.Completed(result),
            _ when found.Claim.Owner == claim.Owner => ClaimResult.Started(new Execution(this, id, claim, followsCrash: false)),
            _ when found.Claim.LeaseEnd > claim.Now => ClaimResult.InProgress(found.Claim.LeaseEnd, found.Claim.RequestId),
            _ when claim.AfterCrash == AfterCrash.Refuse => ClaimResult.InDoubt(found.Claim.LeaseEnd, found.Claim.RequestId),
            _ => Start(claim, id, followsCrash: true),
        };
    }

    private ClaimResult Start(ExecutionClaim claim, string id, bool followsCrash)
    {
        _executions[id] = (claim, Result: null);
        return ClaimResult.Started(new Execution(this, id, claim, followsCrash));
    }

    private IReadOnlyList<string> Ids(bool isCompleted)
    {
        lock (_lock)
        {
            return [.. _executions.Where(execution => execution.Value.Result is not null == isCompleted).Select(execution => execution.Key).Order(StringComparer.Ordinal)];
        }
    }
}
