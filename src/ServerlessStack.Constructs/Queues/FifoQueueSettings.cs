using Amazon.CDK.AWS.SQS;

namespace ServerlessStack.Constructs;

/// <summary>What makes a queue a FIFO queue, in CDK's words. A queue's dead letters are kept with the same, or two of them that the queue tells apart would be one to the other.</summary>
internal sealed record FifoQueueSettings(FifoDeduplication Deduplication, FifoThroughput Throughput)
{
    /// <summary>Whether the body tells a message from others.</summary>
    public bool IsByContent => Deduplication == FifoDeduplication.ByContent;

    /// <summary>Where a deduplication id is taken once.</summary>
    public DeduplicationScope Scope => Throughput == FifoThroughput.PerGroup ? DeduplicationScope.MESSAGE_GROUP : DeduplicationScope.QUEUE;

    /// <summary>What the throughput quota counts.</summary>
    public FifoThroughputLimit Limit => Throughput == FifoThroughput.PerGroup ? FifoThroughputLimit.PER_MESSAGE_GROUP_ID : FifoThroughputLimit.PER_QUEUE;
}
