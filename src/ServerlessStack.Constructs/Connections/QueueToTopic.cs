using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Queue → topic: a pipe takes messages from the queue and hands them on, without a function. What cannot be handed over stays in the queue until it becomes a dead letter there
/// (EventBridge user guide, "Amazon EventBridge Pipes": SQS source).
/// </summary>
public static class QueueToTopic
{
    /// <summary>Publishes the queue's messages to a topic.</summary>
    /// <typeparam name="TMessage">The message.</typeparam>
    /// <param name="queue">The queue.</param>
    /// <param name="topic">The topic; the pipe lives in its stack.</param>
    /// <param name="where">Which messages travel on, such as <c>m => m.Total > 0</c>; the pipe deletes the others. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="QueuePipeDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that a pipe cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TMessage>(
        this WorkQueue<TMessage> queue, EventTopic<TMessage> topic, Expression<Func<TMessage, bool>>? where = null, QueuePipeProps? props = null)
        where TMessage : class
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(topic);
        QueuePipe.Add(queue, topic, PipeTargets.Of(topic), where, props);
    }
}
