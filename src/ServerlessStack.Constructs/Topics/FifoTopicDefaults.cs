namespace ServerlessStack.Constructs;

/// <summary>The defaults of every FIFO topic that differ from <see cref="EventTopicDefaults"/>, each with its reason. Override one through <see cref="FifoTopicProps"/>.</summary>
public static class FifoTopicDefaults
{
    /// <summary>As with a FIFO queue, which takes the topic's ids over.</summary>
    public const FifoDeduplication Deduplication = FifoQueueDefaults.Deduplication;

    /// <summary>As with a FIFO queue: a queue that tells less apart than its topic would drop events.</summary>
    public const FifoThroughput Throughput = FifoQueueDefaults.Throughput;
}
