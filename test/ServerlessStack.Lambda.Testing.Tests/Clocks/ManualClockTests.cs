namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class ManualClockTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void Time_stands_still_until_it_is_moved()
    {
        var started = _clock.GetTimestamp();
        Assert.Equal(EnvelopeDefaults.SentAt, _clock.GetUtcNow());

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(EnvelopeDefaults.SentAt.AddSeconds(2), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(2), _clock.GetElapsedTime(started));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Timers_fire_in_order_and_see_the_time_they_asked_for()
    {
        var fired = new List<(string Name, double Second)>();
        using var second = Timer("second", dueTime: 2, period: null);
        using var first = Timer("first", dueTime: 1, period: 3);
        using var stopped = Timer("stopped", dueTime: 1, period: null);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([("first", 1), ("second", 2), ("first", 4)], fired);

        ITimer Timer(string name, int dueTime, int? period) => _clock.CreateTimer(
            _ => fired.Add((name, (_clock.GetUtcNow() - EnvelopeDefaults.SentAt).TotalSeconds)),
            state: null,
            TimeSpan.FromSeconds(dueTime),
            period is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public async Task Delays_end_when_their_time_has_come()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await delay;
    }
}
