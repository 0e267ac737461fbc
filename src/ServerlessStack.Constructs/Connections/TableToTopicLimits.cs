using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>What a pipe accepts of a DynamoDB stream (EventBridge Pipes API reference, "PipeSourceDynamoDBStreamParameters"; EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency"; DynamoDB guide, "Change data capture for DynamoDB Streams").</summary>
internal static class TableToTopicLimits
{
    // A pipe's batch may not be larger than its target takes, and SNS takes ten events at once.
    private const int MostChanges = 10;
    private const int MostRetries = 10_000;
    private const double ShortestAge = 60;
    private const double LongestAge = 86_400;

    public static void Check(Rules rules, Change on, TableToTopicProps props) => rules
        .Require(
            (on & Change.Any) != Change.None && (on & ~Change.Any) == Change.None,
            () => $"Change ({on}) must name Insert, Modify or Remove, or nothing would ever be published.")
        .Require(
            props.BatchSize is >= 1 and <= MostChanges,
            () => $"BatchSize ({props.BatchSize}) must be 1 to 10, because SNS takes at most 10 events at once, or EventBridge refuses the pipe.")
        .Require(
            props.MaximumRetryAttempts is >= 0 and <= MostRetries,
            () => $"MaximumRetryAttempts ({props.MaximumRetryAttempts}) must be 0 to 10000, or EventBridge refuses the pipe.")
        .Require(
            props.MaximumRecordAge.IsBetween(ShortestAge, LongestAge),
            () => $"MaximumRecordAge ({props.MaximumRecordAge.InWords()}) must be whole seconds, 60 s to 86400 s, or EventBridge refuses the pipe or the stream drops changes before the dead-letter queue gets them.")
        .Check();
}
