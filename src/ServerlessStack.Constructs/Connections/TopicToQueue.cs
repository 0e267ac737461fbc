using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Topic → queue: every event, or those that a filter lets through, arrives as the event's own JSON. What SNS cannot deliver goes to the queue's dead-letter queue,
/// so there is one place to look and to redrive from (SNS guide, "Fanout to Amazon SQS queues", "Amazon SNS dead-letter queues").
/// </summary>
public static class TopicToQueue
{
    /// <summary>Subscribes a queue.</summary>
    /// <typeparam name="TEvent">The event that the topic emits and the queue carries.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; SNS evaluates it. Omitted: all.</param>
    /// <exception cref="InvalidConstructException">The filter says something that SNS cannot evaluate.</exception>
    public static void AddConsumer<TEvent>(this EventTopic<TEvent> topic, WorkQueue<TEvent> queue, Expression<Func<TEvent, bool>>? where = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(queue);
        TopicSubscription.Add(new Rules(queue), topic, topic.Topic, queue, where);
    }
}
