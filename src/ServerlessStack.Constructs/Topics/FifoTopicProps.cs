namespace ServerlessStack.Constructs;

/// <summary>What can be said about a FIFO topic. Everything has a default, named in <see cref="FifoTopicDefaults"/>.</summary>
public sealed record FifoTopicProps
{
    /// <summary>How an event is recognized that was accepted already. Omitted: <see cref="FifoTopicDefaults.Deduplication"/>.</summary>
    public FifoDeduplication Deduplication { get; init; } = FifoTopicDefaults.Deduplication;

    /// <summary>
    /// Within what throughput is counted and duplicates are recognized. Omitted: <see cref="FifoTopicDefaults.Throughput"/>. SNS does not take a topic back from
    /// <see cref="FifoThroughput.PerGroup"/> to <see cref="FifoThroughput.Whole"/> (SNS API reference, "SetTopicAttributes").
    /// </summary>
    public FifoThroughput Throughput { get; init; } = FifoTopicDefaults.Throughput;
}
