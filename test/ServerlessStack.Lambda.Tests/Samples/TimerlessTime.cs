namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A clock that a test moves, with timers that never fire, as when blocked handlers hold every thread of the pool.</summary>
/// <param name="step">How far it moves by itself whenever it is asked.</param>
internal sealed class TimerlessTime(TimeSpan step = default) : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now += step;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ManualTimer(() => callback(state), DateTimeOffset.MaxValue);

    public void Advance(TimeSpan by) => _now += by;
}
