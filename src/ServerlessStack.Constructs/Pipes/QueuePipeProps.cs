using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>How a pipe reads a queue. Everything has a default, named in <see cref="QueuePipeDefaults"/>. Retries and dead letters are the queue's own.</summary>
public sealed record QueuePipeProps
{
    /// <summary>
    /// The most messages of one batch, 1 to what the consumer's service takes at once: 10 for topics, queues and buses, 500 for streams; above 10 a batching window is needed.
    /// Omitted: <see cref="QueuePipeDefaults.BatchSize"/> (EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
    /// </summary>
    public int BatchSize { get; init; } = QueuePipeDefaults.BatchSize;

    /// <summary>How long the pipe waits to fill a batch, whole seconds, 0 s to 300 s. Omitted: <see cref="QueuePipeDefaults.BatchingWindow"/>.</summary>
    public Duration BatchingWindow { get; init; } = QueuePipeDefaults.BatchingWindow;
}
