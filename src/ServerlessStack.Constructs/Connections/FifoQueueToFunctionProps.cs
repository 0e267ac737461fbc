namespace ServerlessStack.Constructs;

/// <summary>What can be said about a FIFO queue → function connection. Everything has a default, named in <see cref="FifoQueueToFunctionDefaults"/>. There is no batching window: Lambda knows none for FIFO queues.</summary>
public sealed record FifoQueueToFunctionProps
{
    /// <summary>
    /// The most messages one invocation receives, 1 to 10, of one group or several. Above 1, a message that always fails takes those of its group that were received with it into the dead-letter queue.
    /// Omitted: <see cref="FifoQueueToFunctionDefaults.BatchSize"/>.
    /// </summary>
    public int BatchSize { get; init; } = FifoQueueToFunctionDefaults.BatchSize;

    /// <summary>
    /// The most instances that this queue may use at once, 2 to 1,000, and not more than the function's reserved concurrency. A group never uses more than one.
    /// Omitted: as many as there are groups with messages, up to what Lambda allows (Lambda guide, "Configuring maximum concurrency for Amazon SQS event sources").
    /// </summary>
    public int? MaximumConcurrency { get; init; }
}
