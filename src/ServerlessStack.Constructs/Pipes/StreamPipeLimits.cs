namespace ServerlessStack.Constructs;

/// <summary>
/// What a pipe accepts of a stream (EventBridge Pipes API reference, "PipeSourceDynamoDBStreamParameters", "PipeSourceKinesisStreamParameters"; EventBridge user guide,
/// "Amazon EventBridge Pipes batching and concurrency"; DynamoDB guide, "Change data capture for DynamoDB Streams").
/// </summary>
internal static class StreamPipeLimits
{
    /// <summary>The oldest change that a table's stream still holds, in seconds: 24 hours.</summary>
    public const double LongestAgeOfChange = 86_400;

    /// <summary>The oldest record that a pipe reads from a Kinesis stream, in seconds: 7 days.</summary>
    public const double LongestAgeOfRecord = 604_800;

    private const int MostRetries = 10_000;
    private const double ShortestAge = 60;
    private const int MostParallel = 10;

    public static void Check(Rules rules, StreamPipeProps props, PipeTarget target, double longestAge) => PipeLimits.Check(rules, props.BatchSize, props.BatchingWindow, target)
        .Require(
            props.MaximumRetryAttempts is >= 0 and <= MostRetries,
            () => $"MaximumRetryAttempts ({props.MaximumRetryAttempts}) must be 0 to {MostRetries}, or EventBridge refuses the pipe.")
        .Require(
            props.MaximumRecordAge.IsBetween(ShortestAge, longestAge),
            () => $"MaximumRecordAge ({props.MaximumRecordAge.InWords()}) must be whole seconds, {ShortestAge} s to {longestAge} s, or EventBridge refuses the pipe or the stream drops records before the dead-letter queue gets them.")
        .Require(
            props.ParallelizationFactor is >= 1 and <= MostParallel,
            () => $"ParallelizationFactor ({props.ParallelizationFactor}) must be 1 to {MostParallel}, or EventBridge refuses the pipe.")
        .Require(target.Problem is null, () => target.Problem!)
        .RequireStandard(nameof(props.DeadLetters), props.DeadLetters);
}
