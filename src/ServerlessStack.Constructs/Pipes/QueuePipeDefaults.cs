using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>The defaults of every pipe from a queue, each with its reason. Override one through <see cref="QueuePipeProps"/>.</summary>
public static class QueuePipeDefaults
{
    /// <summary>10 messages a batch: the most that needs no batching window, so no message waits for others.</summary>
    public const int BatchSize = 10;

    /// <summary>No window: latency before thrift.</summary>
    public static Duration BatchingWindow { get; } = Duration.Seconds(0);
}
