using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// A FIFO SQS queue of one kind of message: the messages of a group arrive in the order in which they were sent, one after the other. Encrypted, TLS only, with a dead-letter queue, itself FIFO, and alarms on age
/// and dead letters. CloudFormation names it; the name ends in <c>.fifo</c>.
/// </summary>
/// <remarks>
/// <para>Whoever sends gives each message its group, at most 128 characters; there may be as many groups as you like. A single message cannot be delayed, and 120,000 may be under way at once
/// (SQS guide, "Amazon SQS FIFO queue quotas").</para>
/// <para>A message that fails holds up its group until it succeeds or becomes a dead letter; those behind it are then handled without it. What must never be skipped needs a higher
/// <see cref="MessageQueueProps.MaxReceiveCount"/>, and somebody who sees the alarms.</para>
/// </remarks>
/// <typeparam name="TMessage">The message: the connections that compile depend on it.</typeparam>
public sealed class FifoQueue<TMessage> : MessageQueue
    where TMessage : class
{
    /// <summary>Declares a FIFO queue.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="FifoQueueDefaults"/> and <see cref="WorkQueueDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what SQS accepts.</exception>
    public FifoQueue(Construct scope, string id, FifoQueueProps? props = null)
        : base(scope, id, typeof(TMessage), props ??= new FifoQueueProps(), new FifoQueueSettings(props.Deduplication, props.Throughput)) =>
        Throughput = props.Throughput;

    /// <summary>Within what the queue recognizes duplicates.</summary>
    internal FifoThroughput Throughput { get; }
}
