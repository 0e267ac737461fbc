using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a queue → function connection. Everything has a default, named in <see cref="QueueToFunctionDefaults"/>.</summary>
public sealed record QueueToFunctionProps
{
    /// <summary>The most messages one invocation receives, 1 to 10,000; above 10 a batching window is needed. Omitted: <see cref="QueueToFunctionDefaults.BatchSize"/>.</summary>
    public int BatchSize { get; init; } = QueueToFunctionDefaults.BatchSize;

    /// <summary>How long Lambda waits to fill a batch, whole seconds, 0 s to 300 s. Omitted: <see cref="QueueToFunctionDefaults.BatchingWindow"/>.</summary>
    public Duration BatchingWindow { get; init; } = QueueToFunctionDefaults.BatchingWindow;

    /// <summary>
    /// The most instances that this queue may use at once, 2 to 1,000, and not more than the function's reserved concurrency.
    /// Omitted: as many as Lambda allows (Lambda guide, "Configuring maximum concurrency for Amazon SQS event sources").
    /// </summary>
    public int? MaximumConcurrency { get; init; }
}
