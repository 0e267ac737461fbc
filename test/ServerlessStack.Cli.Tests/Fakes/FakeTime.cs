namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>A clock that moves by one and a half seconds each time it is read.</summary>
internal sealed class FakeTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks += TimeSpan.FromSeconds(1.5).Ticks;
}
