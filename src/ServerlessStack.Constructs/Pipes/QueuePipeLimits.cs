namespace ServerlessStack.Constructs;

/// <summary>What a pipe accepts of a queue (EventBridge Pipes API reference, "PipeSourceSqsQueueParameters"; EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").</summary>
internal static class QueuePipeLimits
{
    private const int MostMessagesWithoutWindow = 10;
    private const double LongestWindow = 300;

    public static void Check(Rules rules, QueuePipeProps props, PipeTarget target) => rules
        .Require(
            props.BatchSize >= 1 && props.BatchSize <= target.MostEvents,
            () => $"BatchSize ({props.BatchSize}) must be 1 to {target.MostEvents}, because {target.Service} takes at most {target.MostEvents} events at once, or EventBridge refuses the pipe.")
        .Require(
            props.BatchingWindow.IsBetween(0, LongestWindow),
            () => $"BatchingWindow ({props.BatchingWindow.InWords()}) must be whole seconds, 0 s to {LongestWindow} s, or EventBridge refuses the pipe.")
        .Require(
            props.BatchSize <= MostMessagesWithoutWindow || props.BatchingWindow.IsBetween(1, double.MaxValue),
            () => $"BatchSize ({props.BatchSize}) above {MostMessagesWithoutWindow} needs a BatchingWindow of at least 1 s, or EventBridge refuses the pipe.")
        .Require(target.Problem is null, () => target.Problem!);
}
