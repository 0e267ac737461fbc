using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// FIFO topic → FIFO queue: every event, or those that a filter lets through, arrives as the event's own JSON, with its group and its deduplication id, in the order of its group.
/// What SNS cannot deliver goes to the queue's dead-letter queue (SNS guide, "Amazon SNS message delivery for FIFO topics", "Amazon SNS message durability for FIFO topics").
/// </summary>
public static class FifoTopicToFifoQueue
{
    /// <summary>Subscribes a FIFO queue. SNS takes up to 100 subscriptions of a FIFO topic unless the quota is raised.</summary>
    /// <typeparam name="TEvent">The event that the topic emits and the queue carries.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; SNS evaluates it. Omitted: all.</param>
    /// <exception cref="InvalidConstructException">The filter says something that SNS cannot evaluate, or the queue would take events for duplicates that the topic tells apart.</exception>
    public static void AddConsumer<TEvent>(this FifoTopic<TEvent> topic, FifoQueue<TEvent> queue, Expression<Func<TEvent, bool>>? where = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(queue);
        var rules = new Rules(queue);
        rules.Require(
            topic.Throughput == FifoThroughput.Whole || queue.Throughput == FifoThroughput.PerGroup,
            () => $"Throughput ({queue.Throughput}) must be {topic.Throughput} as that of {topic.Node.Path}, or the queue drops an event whose deduplication id another group has used, though the topic has accepted it.");
        TopicSubscription.Add(rules, topic, topic.Topic, queue, where);
    }
}
