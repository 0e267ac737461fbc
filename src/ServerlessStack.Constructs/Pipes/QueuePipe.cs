using System.Linq.Expressions;
using Constructs;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>Connects a queue with one consumer that is no function.</summary>
internal static class QueuePipe
{
    /// <summary>Makes the pipe on the consumer's side. Messages that a filter does not let through are deleted from the queue (EventBridge user guide, "Event filtering in Amazon EventBridge Pipes").</summary>
    /// <typeparam name="TMessage">The message.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="consumer">The consumer; the pipe lives below it.</param>
    /// <param name="target">The consumer, as a pipe addresses it.</param>
    /// <param name="where">Which messages; <see langword="null"/> for all.</param>
    /// <param name="props">Batches; <see langword="null"/> for the defaults.</param>
    public static void Add<TMessage>(WorkQueue<TMessage> queue, Construct consumer, PipeTarget target, Expression<Func<TMessage, bool>>? where, QueuePipeProps? props)
        where TMessage : class
    {
        props ??= new QueuePipeProps();
        var rules = new Rules(consumer);
        QueuePipeLimits.Check(rules, props, target);
        var filter = PipeFilter.ForQueue(where, rules);
        var id = ConnectionRoom.IdOf(consumer, queue, rules);
        rules.Check();

        EventPipe.Add(new Construct(consumer, id), PipeSources.Of(queue, filter, props), target);
        EventGraph.Add(new EventEdge
        {
            Source = queue,
            Consumer = consumer,
            Event = typeof(TMessage),
            Filter = ExpressionText.OfFilter(where),
            Retries = queue.RetriesInWords,
            DeadLetters = queue.DeadLetters,
        });
    }
}
