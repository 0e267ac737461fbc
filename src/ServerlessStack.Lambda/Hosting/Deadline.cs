namespace ServerlessStack.Lambda.Hosting;

/// <summary>Ends the work of an invocation before Lambda ends the process, so that what was done is still answered for.</summary>
internal sealed class Deadline : IDisposable
{
    /// <summary>How long before Lambda's deadline records still running are given up: time enough to send the answer.</summary>
    public static readonly TimeSpan AbandonmentMargin = TimeSpan.FromMilliseconds(200);

    // The largest delay that a timer takes; no invocation lasts longer than 15 minutes.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly DateTimeOffset? _end;
    private readonly TimeProvider _time;
    private readonly TimeSpan _margin;
    private readonly CancellationTokenSource _cancellation;
    private readonly CancellationTokenSource _abandonment;

    /// <summary>Starts the clock.</summary>
    /// <param name="end">When Lambda ends the invocation; <see langword="null"/> for never.</param>
    /// <param name="time">The clock.</param>
    /// <param name="margin">How long before the end handlers are asked to stop; <see cref="HostDefaults.DeadlineMargin"/> when omitted.</param>
    public Deadline(DateTimeOffset? end, TimeProvider time, TimeSpan? margin = null)
    {
        (_end, _time, _margin) = (end, time, margin ?? HostDefaults.DeadlineMargin);
        var remaining = end is null ? Timeout.InfiniteTimeSpan : Clamp(end.Value - time.GetUtcNow());
        _cancellation = After(remaining, _margin, time);
        _abandonment = After(remaining, AbandonmentMargin, time);
    }

    /// <summary>Handlers are asked to stop.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Nothing is waited for any more.</summary>
    public CancellationToken Abandonment => _abandonment.Token;

    /// <summary>
    /// Waits for the work on the calling thread, and keeps the time meanwhile: the timers need a free thread of the pool, and handlers that block may hold all of them.
    /// Returns when the work is done, or given up.
    /// </summary>
    public void Watch(Task work)
    {
        if (_end is not { } end || EndsBefore(end - _margin, work))
        {
            return;
        }

        // What handlers have registered with their token runs on a thread of its own: none of it may hold up the watch.
        _ = Task.Factory.StartNew(_cancellation.Cancel, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (!EndsBefore(end - AbandonmentMargin, work))
        {
            // Only the host itself waits for this, and goes on with the answer on this very thread.
            _abandonment.Cancel();
        }
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        _abandonment.Dispose();
    }

    private static CancellationTokenSource After(TimeSpan remaining, TimeSpan margin, TimeProvider time) =>
        remaining == Timeout.InfiniteTimeSpan ? new() : new(remaining > margin ? remaining - margin : TimeSpan.Zero, time);

    // The clock may be a test's, which moves while this thread sleeps: it is asked again before anything is cancelled.
    private bool EndsBefore(DateTimeOffset moment, Task work)
    {
        while (!work.IsCompleted && moment - _time.GetUtcNow() is var rest && rest > TimeSpan.Zero)
        {
            _ = Task.WaitAny([work], TimeSpan.FromMilliseconds(Math.Ceiling(Clamp(rest).TotalMilliseconds)));
        }

        return work.IsCompleted;
    }

    private static TimeSpan Clamp(TimeSpan remaining) => remaining < TimeSpan.Zero ? TimeSpan.Zero : remaining > LongestDelay ? LongestDelay : remaining;
}
