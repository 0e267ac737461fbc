namespace ServerlessStack.Constructs;

/// <summary>What a pipe accepts of a queue (EventBridge Pipes API reference, "PipeSourceSqsQueueParameters"; EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").</summary>
internal static class QueuePipeLimits
{
    private const int MostMessagesWithoutWindow = 10;

    public static void Check(Rules rules, QueuePipeProps props, PipeTarget target) => PipeLimits.Check(rules, props.BatchSize, props.BatchingWindow, target)
        .Require(
            props.BatchSize <= MostMessagesWithoutWindow || props.BatchingWindow.IsBetween(1, double.MaxValue),
            () => $"BatchSize ({props.BatchSize}) above {MostMessagesWithoutWindow} needs a BatchingWindow of at least 1 s, or EventBridge refuses the pipe.")
        .Require(target.Problem is null, () => target.Problem!);
}
