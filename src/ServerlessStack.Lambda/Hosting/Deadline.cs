namespace ServerlessStack.Lambda.Hosting;

/// <summary>Ends the work of an invocation before Lambda ends the process, so that what was done is still answered for.</summary>
internal sealed class Deadline : IDisposable
{
    /// <summary>How long before Lambda's deadline handlers are asked to stop: time enough to give up a request to another service.</summary>
    public static readonly TimeSpan CancellationMargin = TimeSpan.FromMilliseconds(500);

    /// <summary>How long before Lambda's deadline records still running are given up: time enough to send the answer.</summary>
    public static readonly TimeSpan AbandonmentMargin = TimeSpan.FromMilliseconds(200);

    // The largest delay that a timer takes; no invocation lasts longer than 15 minutes.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _cancellation;
    private readonly CancellationTokenSource _abandonment;

    /// <summary>Starts the clock.</summary>
    /// <param name="end">When Lambda ends the invocation; <see langword="null"/> for never.</param>
    /// <param name="time">The clock.</param>
    public Deadline(DateTimeOffset? end, TimeProvider time)
    {
        var remaining = end is null ? Timeout.InfiniteTimeSpan : Clamp(end.Value - time.GetUtcNow());
        _cancellation = After(remaining, CancellationMargin, time);
        _abandonment = After(remaining, AbandonmentMargin, time);
    }

    /// <summary>Handlers are asked to stop.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Nothing is waited for any more.</summary>
    public CancellationToken Abandonment => _abandonment.Token;

    public void Dispose()
    {
        _cancellation.Dispose();
        _abandonment.Dispose();
    }

    private static CancellationTokenSource After(TimeSpan remaining, TimeSpan margin, TimeProvider time) =>
        remaining == Timeout.InfiniteTimeSpan ? new() : new(remaining > margin ? remaining - margin : TimeSpan.Zero, time);

    private static TimeSpan Clamp(TimeSpan remaining) => remaining < TimeSpan.Zero ? TimeSpan.Zero : remaining > LongestDelay ? LongestDelay : remaining;
}
