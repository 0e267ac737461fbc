using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What a pipe accepts whatever it reads (EventBridge Pipes API reference, "CreatePipe"; EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").</summary>
internal static class PipeLimits
{
    private const double LongestWindow = 300;

    public static Rules Check(Rules rules, int batchSize, Duration batchingWindow, PipeTarget target) => rules
        .Require(
            batchSize >= 1 && batchSize <= target.MostEvents,
            () => $"BatchSize ({batchSize}) must be 1 to {target.MostEvents}, because {target.Service} takes at most {target.MostEvents} events at once, or EventBridge refuses the pipe.")
        .Require(
            batchingWindow.IsBetween(0, LongestWindow),
            () => $"BatchingWindow ({batchingWindow.InWords()}) must be whole seconds, 0 s to {LongestWindow} s, or EventBridge refuses the pipe.");
}
