namespace ServerlessStack.Faults.Tests.Sources;

/// <summary>The clock of a source: it moves only when the source waits, so that hours of retries take no time.</summary>
internal sealed class SimulatedClock
{
    // Functions ask for it from other threads.
    private long _ticks;

    /// <summary>How long the source has waited.</summary>
    internal TimeSpan Now => new(Interlocked.Read(ref _ticks));

    /// <summary>Waits until a point in time; it may have passed.</summary>
    internal void AdvanceTo(TimeSpan time) => Interlocked.Exchange(ref _ticks, Math.Max(time.Ticks, _ticks));

    /// <summary>Waits for some time.</summary>
    internal void Advance(TimeSpan time) => AdvanceTo(Now + time);
}
