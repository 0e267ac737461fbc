namespace ServerlessStack.Constructs;

/// <summary>What can be said about a FIFO queue. Everything has a default, named in <see cref="FifoQueueDefaults"/> and <see cref="WorkQueueDefaults"/>.</summary>
public sealed record FifoQueueProps : MessageQueueProps
{
    /// <summary>How a message is recognized that was accepted already. Omitted: <see cref="FifoQueueDefaults.Deduplication"/>.</summary>
    public FifoDeduplication Deduplication { get; init; } = FifoQueueDefaults.Deduplication;

    /// <summary>Within what throughput is counted and duplicates are recognized. Omitted: <see cref="FifoQueueDefaults.Throughput"/>.</summary>
    public FifoThroughput Throughput { get; init; } = FifoQueueDefaults.Throughput;
}
