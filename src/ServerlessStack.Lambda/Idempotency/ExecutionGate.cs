namespace ServerlessStack.Lambda.Idempotency;

/// <summary>Lets one execution of a key through at a time. What event and request handlers have in common.</summary>
/// <param name="store">Remembers the executions.</param>
/// <param name="operation">What the keys belong to.</param>
/// <param name="options">How long to keep, to wait, and what to do after a crash.</param>
internal sealed class ExecutionGate(IIdempotencyStore store, string operation, IdempotencyOptions options)
{
    // Short at first, because most executions take milliseconds; then longer, because each question costs a write.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly RunningKeys _running = new();

    /// <summary>Begins an execution; waits for another one as long as the options say. Whoever is let in has to <see cref="Leave"/>.</summary>
    public async Task<ClaimResult> EnterAsync(string key, string fingerprint, string requestId, DateTimeOffset? deadline, CancellationToken cancellation)
    {
        // One owner for all attempts: a claim whose answer got lost is recognized as one's own.
        var owner = Guid.NewGuid().ToString("N");
        var patience = new Patience(options.WaitForOther, options.Time);
        for (var pause = FirstPause; ; pause = Shorter(pause * 2, LongestPause))
        {
            var result = await ClaimAsync(Claim(key, fingerprint, requestId, owner, deadline), cancellation);
            if (result.Outcome != ClaimOutcome.InProgress || !await patience.WaitAsync(pause, result.LeaseEnd, cancellation))
            {
                return result;
            }
        }
    }

    /// <summary>Says that the handler has ended, however it did.</summary>
    public void Leave(Execution execution) => _running.Remove(execution);

    /// <summary>Records the completion, unless the handler's own transaction has. A store that fails is asked again until the invocation's deadline: what is done must not be done again.</summary>
    /// <exception cref="IdempotencyException">Another execution has taken over.</exception>
    public async Task CompleteAsync(Execution execution, ReadOnlyMemory<byte> result)
    {
        if (!execution.IsCompleted && !await RecordAsync(execution, result))
        {
            throw IdempotencyException.LeaseLost(
                execution,
                "the effect may have happened twice. Give the function a longer timeout, or commit the effect together with the completion.");
        }

        execution.MarkCompleted();
    }

    /// <summary>Lets the next delivery try again after a failure, unless it is in doubt whether the effect happened.</summary>
    public Task ReleaseAsync(Execution execution, Exception failure, CancellationToken cancellation)
    {
        // Many clients wrap a cancellation in an error of their own; the token tells what the error does not.
        var isInDoubt = failure is OperationCanceledException or EffectInDoubtException || cancellation.IsCancellationRequested;
        return options.AfterCrash == AfterCrash.Refuse && isInDoubt ? Task.CompletedTask : ReleaseAsync(execution);
    }

    /// <summary>Lets the next delivery try again.</summary>
    public async Task ReleaseAsync(Execution execution)
    {
        if (execution.IsCompleted)
        {
            return;
        }

        try
        {
            await store.ReleaseAsync(execution, CancellationToken.None);
        }
        catch (Exception)
        {
            // The failure that led here is the one to report. The lease ends by itself; until then duplicates are held back.
        }
    }

    // While a handler of this key runs here, the store is only asked what it knows: a claim that refuses takes nothing over.
    private async Task<ClaimResult> ClaimAsync(ExecutionClaim claim, CancellationToken cancellation)
    {
        var held = _running.HeldUntil(claim.Key, claim.Now);
        var result = await store.BeginAsync(held is null ? claim : claim with { AfterCrash = AfterCrash.Refuse }, cancellation);
        switch (result)
        {
            case { Execution: { } execution } when _running.HeldUntil(claim.Key, claim.Now) is { } end:
                // Its record was deleted, or has expired, while it runs.
                await ReleaseAsync(execution);
                return ClaimResult.StillRunning(end, claim.RequestId);
            case { Execution: { } execution }:
                _running.Add(execution, claim.Now);
                return result;
            case { Outcome: ClaimOutcome.InDoubt } when held is { } end:
                return ClaimResult.StillRunning(end, result.HeldBy ?? "");
            default:
                return result;
        }
    }

    private async Task<bool> RecordAsync(Execution execution, ReadOnlyMemory<byte> result)
    {
        var deadline = execution.LeaseEnd - IdempotencyDefaults.LeaseMargin;
        for (var pause = FirstPause; ; pause = Shorter(pause * 2, LongestPause))
        {
            try
            {
                // Without the handler's token: what is done is worth recording even when the time for handling is over.
                return await store.CompleteAsync(execution, result, CancellationToken.None);
            }
            catch (Exception) when (options.Time.GetUtcNow() + pause < deadline)
            {
                await Task.Delay(pause, options.Time, CancellationToken.None);
            }
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private ExecutionClaim Claim(string key, string fingerprint, string requestId, string owner, DateTimeOffset? deadline)
    {
        var now = options.Time.GetUtcNow();
        var end = deadline ?? now + IdempotencyDefaults.LeaseWithoutDeadline;

        // Lambda ends a process somewhat after its deadline; a lease in the past would let two run at once.
        var leaseEnd = (end > now ? end : now) + IdempotencyDefaults.LeaseMargin;
        return new ExecutionClaim
        {
            Operation = operation,
            Key = key,
            Fingerprint = fingerprint,
            Owner = owner,
            RequestId = requestId,
            Now = now,
            LeaseEnd = leaseEnd,
            ExpiresAt = leaseEnd + options.KeepFor,
            AfterCrash = options.AfterCrash,
        };
    }
}
