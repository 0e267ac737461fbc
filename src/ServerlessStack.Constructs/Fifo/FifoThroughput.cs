namespace ServerlessStack.Constructs;

/// <summary>
/// Within what a FIFO queue or topic counts its throughput and recognizes duplicates. The order is that of the message group with either
/// (SQS guide, "High throughput for FIFO queues in Amazon SQS"; SNS guide, "High throughput FIFO topics in Amazon SNS").
/// </summary>
public enum FifoThroughput
{
    /// <summary>Within each message group: up to 300 calls a second for a group, and as many groups as the region's quota allows. Two groups may use the same deduplication id.</summary>
    PerGroup,

    /// <summary>Across all groups: up to 300 calls a second for the whole queue, or 3,000 messages for the whole topic. A deduplication id is taken once, whatever the group.</summary>
    Whole,
}
