namespace ServerlessStack.Lambda.Idempotency;

/// <summary>How long one duplicate still waits for another execution.</summary>
internal sealed class Patience(TimeSpan wait, TimeProvider time)
{
    private readonly DateTimeOffset? _end = wait == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + wait;

    /// <summary>Waits for a pause, shorter when the lease or the patience ends before.</summary>
    /// <returns><see langword="false"/> when it is over.</returns>
    public async Task<bool> WaitAsync(TimeSpan pause, DateTimeOffset? leaseEnd, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_end <= now)
        {
            return false;
        }

        var next = Earliest(Earliest(now + pause, leaseEnd), _end);
        try
        {
            await Task.Delay(next > now ? next - now : TimeSpan.Zero, time, cancellation);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The invocation's time is over: who waited in vain says for whom, which is more than that it was cancelled.
            return false;
        }
    }

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}
