using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>A standard SQS queue of one kind of message: encrypted, TLS only, with a dead-letter queue and alarms on age and dead letters.</summary>
/// <typeparam name="TMessage">The message: the connections that compile depend on it.</typeparam>
public sealed class WorkQueue<TMessage> : MessageQueue
    where TMessage : class
{
    /// <summary>Declares a queue.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="WorkQueueDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what SQS accepts.</exception>
    public WorkQueue(Construct scope, string id, WorkQueueProps? props = null)
        : base(scope, id, typeof(TMessage), props ?? new WorkQueueProps(), fifo: null)
    {
    }
}
