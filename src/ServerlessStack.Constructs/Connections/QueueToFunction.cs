using System.Linq.Expressions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>Queue → function: Lambda polls the queue and the function reports each failed message by itself (Lambda guide, "Using Lambda with Amazon SQS").</summary>
public static class QueueToFunction
{
    /// <summary>Lets a function consume the queue.</summary>
    /// <typeparam name="TMessage">The queue's message.</typeparam>
    /// <typeparam name="THandler">A handler of that message.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="function">The function.</param>
    /// <param name="where">Which messages, such as <c>m => m.Total > 0</c>; Lambda evaluates it and deletes the others from the queue (Lambda guide, "Control which events Lambda sends to your function"). Omitted: all.</param>
    /// <param name="props">What differs from <see cref="QueueToFunctionDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what Lambda accepts, or messages would be delivered again while still being processed.</exception>
    public static void AddConsumer<TMessage, THandler>(this WorkQueue<TMessage> queue, DotNetFunction<THandler> function, Expression<Func<TMessage, bool>>? where = null, QueueToFunctionProps? props = null)
        where TMessage : class
        where THandler : class, IEventHandler<TMessage>
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(function);
        props ??= new QueueToFunctionProps();
        var rules = new Rules(queue);
        QueueToFunctionLimits.Check(rules, props);
        QueueMapping.Add(rules, queue, function, where, props.BatchSize, props.BatchingWindow, props.MaximumConcurrency);
    }
}
