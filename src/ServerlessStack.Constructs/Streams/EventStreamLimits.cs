namespace ServerlessStack.Constructs;

/// <summary>What Kinesis accepts of a stream (Kinesis API reference, "IncreaseStreamRetentionPeriod").</summary>
internal static class EventStreamLimits
{
    private const double Hour = 3_600;
    private const double Shortest = 24 * Hour;
    private const double Longest = 8_760 * Hour;

    public static void Check(Rules rules, EventStreamProps props) => rules.Require(
        props.Retention.IsBetween(Shortest, Longest) && (!props.Retention.IsKnown() || props.Retention.InSeconds() % Hour == 0),
        () => $"Retention ({props.Retention.InWords()}) must be whole hours, 24 h ({Shortest} s) to 8760 h ({Longest} s), or Kinesis refuses the stream.");
}
