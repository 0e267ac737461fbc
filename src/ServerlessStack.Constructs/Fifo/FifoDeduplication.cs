namespace ServerlessStack.Constructs;

/// <summary>
/// How a FIFO queue or topic recognizes a message that it has accepted within the last five minutes, and then does not take again
/// (SQS guide, "Exactly-once processing in Amazon SQS"; SNS guide, "Amazon SNS message deduplication for FIFO topics").
/// </summary>
public enum FifoDeduplication
{
    /// <summary>By the deduplication id that its sender gives it. A message without one is refused, so no sender can forget it.</summary>
    BySender,

    /// <summary>By the deduplication id that its sender gives it, or else by its body: the second of two equal messages is dropped without a word, also when both were meant.</summary>
    ByContent,
}
