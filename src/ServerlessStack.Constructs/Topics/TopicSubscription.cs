using System.Linq.Expressions;
using Amazon.CDK.AWS.SNS;
using Constructs;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>A subscription to a topic. What SNS cannot deliver goes to a dead-letter queue of the consumer's (SNS guide, "Amazon SNS dead-letter queues").</summary>
internal static class TopicSubscription
{
    /// <summary>The service that delivers.</summary>
    public const string Service = "sns.amazonaws.com";

    /// <summary>Checks and makes the subscription.</summary>
    /// <typeparam name="TEvent">The event that travels.</typeparam>
    /// <param name="rules">Holds what is wrong with the connection already.</param>
    /// <param name="source">The construct that emits.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="consumer">The construct that receives.</param>
    /// <param name="admit">Lets SNS deliver to the consumer, given the connection's id, and describes it.</param>
    /// <param name="where">Which events arrive; <see langword="null"/> for all.</param>
    public static void Add<TEvent>(Rules rules, Construct source, Topic topic, Construct consumer, Func<string, SubscriptionEnd> admit, Expression<Func<TEvent, bool>>? where)
        where TEvent : class
    {
        var filter = SnsFilterPolicy.For(where, rules);
        var id = ConnectionRoom.IdOf(consumer, source, rules);
        rules.Check();

        var end = admit(id);
        QueuePolicies.Accept(end.DeadLetters, Service, topic.TopicArn);
        var subscription = new CfnSubscription(end.Scope, end.Id, new CfnSubscriptionProps
        {
            TopicArn = topic.TopicArn,
            Protocol = end.Protocol,
            Endpoint = end.Endpoint,
            RawMessageDelivery = end.Raw,
            FilterPolicy = filter,
            FilterPolicyScope = filter is null ? null : "MessageBody",
            RedrivePolicy = new Dictionary<string, object>(StringComparer.Ordinal) { ["deadLetterTargetArn"] = end.DeadLetters.QueueArn },
        });
        subscription.Node.AddDependency([.. end.Needs]);
        EventGraph.Add(new EventEdge
        {
            Source = source,
            Consumer = consumer,
            Event = typeof(TEvent),
            Filter = ExpressionText.OfFilter(where),
            Retries = "SNS's own retries over 23 days",
            DeadLetters = end.DeadLetters,
        });
    }

    /// <summary>Checks and makes a queue's subscription, both standard or both FIFO: raw delivery, and the queue's own dead-letter queue, which is of the same kind (SNS guide, "Amazon SNS raw message delivery").</summary>
    /// <typeparam name="TEvent">The event that travels.</typeparam>
    /// <param name="rules">Holds what is wrong with the connection already.</param>
    /// <param name="source">The construct that emits.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="where">Which events arrive; <see langword="null"/> for all.</param>
    public static void Add<TEvent>(Rules rules, Construct source, Topic topic, MessageQueue queue, Expression<Func<TEvent, bool>>? where)
        where TEvent : class =>
        Add(
            rules,
            source,
            topic,
            queue,
            id =>
            {
                QueuePolicies.Accept(queue.Queue, Service, topic.TopicArn);
                return new SubscriptionEnd
                {
                    Scope = queue,
                    Id = id,
                    Protocol = "sqs",
                    Endpoint = queue.Queue.QueueArn,
                    Raw = true,
                    DeadLetters = queue.DeadLetters.Queue,
                    Needs = [queue.Queue, queue.DeadLetters.Queue],
                };
            },
            where);
}
