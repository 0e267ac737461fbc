namespace ServerlessStack.Constructs;

/// <summary>What Lambda accepts of a mapping from a stream (Lambda API reference, "CreateEventSourceMapping"; Lambda guide, "Tumbling windows").</summary>
internal static class StreamMappingLimits
{
    /// <summary>The oldest change that a table's stream still holds, in seconds: 24 hours.</summary>
    public const double LongestAgeOfChange = 86_400;

    /// <summary>The oldest record that Lambda reads from a Kinesis stream, in seconds: 7 days.</summary>
    public const double LongestAgeOfRecord = 604_800;

    private const int MostRecords = 10_000;
    private const double LongestWindow = 300;
    private const int MostRetries = 10_000;
    private const double ShortestAge = 60;
    private const int MostParallel = 10;
    private const double LongestTumblingWindow = 900;

    public static void Check(Rules rules, StreamMappingProps props, double longestAge) => rules
        .Require(
            props.BatchSize is >= 1 and <= MostRecords,
            () => $"BatchSize ({props.BatchSize}) must be 1 to {MostRecords}, or Lambda refuses the mapping.")
        .Require(
            props.BatchingWindow.IsBetween(0, LongestWindow),
            () => $"BatchingWindow ({props.BatchingWindow.InWords()}) must be whole seconds, 0 s to {LongestWindow} s, or Lambda refuses the mapping.")
        .Require(
            props.MaximumRetryAttempts is >= 0 and <= MostRetries,
            () => $"MaximumRetryAttempts ({props.MaximumRetryAttempts}) must be 0 to {MostRetries}, or Lambda refuses the mapping.")
        .Require(
            props.MaximumRecordAge.IsBetween(ShortestAge, longestAge),
            () => $"MaximumRecordAge ({props.MaximumRecordAge.InWords()}) must be whole seconds, {ShortestAge} s to {longestAge} s, or Lambda refuses the mapping or the stream drops records before the dead-letter queue gets them.")
        .Require(
            props.ParallelizationFactor is >= 1 and <= MostParallel,
            () => $"ParallelizationFactor ({props.ParallelizationFactor}) must be 1 to {MostParallel}, or Lambda refuses the mapping.")
        .Require(
            props.TumblingWindow is null || props.TumblingWindow.IsBetween(1, LongestTumblingWindow),
            () => $"TumblingWindow ({props.TumblingWindow!.InWords()}) must be whole seconds, 1 s to {LongestTumblingWindow} s, or Lambda refuses the mapping.")
        .Require(
            props.TumblingWindow is null || props.ParallelizationFactor == 1,
            () => $"TumblingWindow ({props.TumblingWindow!.InWords()}) needs a ParallelizationFactor of 1 instead of {props.ParallelizationFactor}: a window's state belongs to one shard read in order, and Lambda refuses the mapping.")
        .RequireStandard(nameof(props.DeadLetters), props.DeadLetters);
}
