namespace ServerlessStack.Constructs;

/// <summary>The defaults of every FIFO queue that differ from <see cref="WorkQueueDefaults"/>, each with its reason. Override one through <see cref="FifoQueueProps"/>.</summary>
public static class FifoQueueDefaults
{
    /// <summary>By the sender's id: a sender that gives none is refused at once, while two equal messages that were both meant would become one without a word. A topic hands its own id on.</summary>
    public const FifoDeduplication Deduplication = FifoDeduplication.BySender;

    /// <summary>Per group: it costs nothing, and a busy group slows down no other.</summary>
    public const FifoThroughput Throughput = FifoThroughput.PerGroup;
}
