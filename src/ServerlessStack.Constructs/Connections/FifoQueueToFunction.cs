using System.Linq.Expressions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// FIFO queue → function: Lambda polls the queue and hands out a group's messages in order, one batch of a group at a time; the function stops a group at its first failure and reports what it did not handle
/// (Lambda guide, "Using Lambda with Amazon SQS", "Handling errors for an SQS event source in Lambda").
/// </summary>
public static class FifoQueueToFunction
{
    /// <summary>Lets a function consume the queue.</summary>
    /// <typeparam name="TMessage">The queue's message.</typeparam>
    /// <typeparam name="THandler">A handler of that message.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="function">The function.</param>
    /// <param name="where">Which messages, such as <c>m => m.Total > 0</c>; Lambda evaluates it and deletes the others from the queue (Lambda guide, "Control which events Lambda sends to your function"). Omitted: all.</param>
    /// <param name="props">What differs from <see cref="FifoQueueToFunctionDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what Lambda accepts, or messages would be delivered again while still being processed.</exception>
    public static void AddConsumer<TMessage, THandler>(
        this FifoQueue<TMessage> queue, DotNetFunction<THandler> function, Expression<Func<TMessage, bool>>? where = null, FifoQueueToFunctionProps? props = null)
        where TMessage : class
        where THandler : class, IEventHandler<TMessage>
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(function);
        props ??= new FifoQueueToFunctionProps();
        var rules = new Rules(queue);
        FifoQueueToFunctionLimits.Check(rules, props);
        QueueMapping.Add(rules, queue, function, where, props.BatchSize, batchingWindow: null, props.MaximumConcurrency);
    }
}
