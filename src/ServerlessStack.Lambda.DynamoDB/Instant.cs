namespace ServerlessStack.Lambda.DynamoDB;

/// <summary>Points in time as numbers, rounded up: nothing stored ends earlier than it was promised to.</summary>
internal static class Instant
{
    public static long SecondsUp(DateTimeOffset time) => time.AddTicks(TimeSpan.TicksPerSecond - 1).ToUnixTimeSeconds();

    public static long MillisecondsUp(DateTimeOffset time) => time.AddTicks(TimeSpan.TicksPerMillisecond - 1).ToUnixTimeMilliseconds();
}
