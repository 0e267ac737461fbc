using System.Linq.Expressions;
using Amazon.CDK.AWS.SNS;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>
/// Topic → queue: every event, or those that a filter lets through, arrives as the event's own JSON. What SNS cannot deliver goes to the queue's dead-letter queue,
/// so there is one place to look and to redrive from (SNS guide, "Fanout to Amazon SQS queues", "Amazon SNS dead-letter queues").
/// </summary>
public static class TopicToQueue
{
    private const string Service = "sns.amazonaws.com";

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
        var rules = new Rules(queue);
        var filter = SnsFilterPolicy.For(where, rules);
        var id = ConnectionRoom.IdOf(queue, topic, rules);
        rules.Check();

        QueuePolicies.Accept(queue.Queue, Service, topic.Topic.TopicArn);
        QueuePolicies.Accept(queue.DeadLetters.Queue, Service, topic.Topic.TopicArn);
        var subscription = new CfnSubscription(queue, id, new CfnSubscriptionProps
        {
            TopicArn = topic.Topic.TopicArn,
            Protocol = "sqs",
            Endpoint = queue.Queue.QueueArn,
            RawMessageDelivery = true,
            FilterPolicy = filter,
            FilterPolicyScope = filter is null ? null : "MessageBody",
            RedrivePolicy = new Dictionary<string, object>(StringComparer.Ordinal) { ["deadLetterTargetArn"] = queue.DeadLetters.Queue.QueueArn },
        });

        // Without the policy in place the first events would be refused.
        subscription.Node.AddDependency(queue.Queue, queue.DeadLetters.Queue);
        EventGraph.Add(new EventEdge
        {
            Source = topic,
            Consumer = queue,
            Event = typeof(TEvent),
            Filter = where is null ? null : ExpressionText.Of(where),
            Retries = "SNS's own retries over 23 days",
            DeadLetters = queue.DeadLetters,
        });
    }
}
