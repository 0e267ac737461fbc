using System.Linq.Expressions;
using Amazon.CDK.AWS.SNS;
using Constructs;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>
/// A queue's subscription to a topic, both standard or both FIFO: raw delivery, and what SNS cannot deliver goes to the queue's dead-letter queue, which is of the same kind
/// (SNS guide, "Amazon SNS raw message delivery", "Amazon SNS dead-letter queues").
/// </summary>
internal static class QueueSubscription
{
    private const string Service = "sns.amazonaws.com";

    /// <summary>Checks and makes the subscription.</summary>
    /// <typeparam name="TEvent">The event that travels.</typeparam>
    /// <param name="rules">Holds what is wrong with the connection already.</param>
    /// <param name="source">The construct that emits.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="where">Which events arrive; <see langword="null"/> for all.</param>
    public static void Add<TEvent>(Rules rules, Construct source, Topic topic, MessageQueue queue, Expression<Func<TEvent, bool>>? where)
        where TEvent : class
    {
        var filter = SnsFilterPolicy.For(where, rules);
        var id = ConnectionRoom.IdOf(queue, source, rules);
        rules.Check();

        QueuePolicies.Accept(queue.Queue, Service, topic.TopicArn);
        QueuePolicies.Accept(queue.DeadLetters.Queue, Service, topic.TopicArn);
        var subscription = new CfnSubscription(queue, id, new CfnSubscriptionProps
        {
            TopicArn = topic.TopicArn,
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
            Source = source,
            Consumer = queue,
            Event = typeof(TEvent),
            Filter = ExpressionText.OfFilter(where),
            Retries = "SNS's own retries over 23 days",
            DeadLetters = queue.DeadLetters,
        });
    }
}
