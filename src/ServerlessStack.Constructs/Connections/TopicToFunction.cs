using System.Linq.Expressions;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SNS;
using Constructs;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Topic → function: SNS invokes the function asynchronously. What SNS cannot deliver, and what the function cannot process, goes to the function's on-failure queue
/// (SNS guide, "Fanout to Lambda functions", "Amazon SNS dead-letter queues").
/// </summary>
public static class TopicToFunction
{
    private const string Service = "sns.amazonaws.com";

    /// <summary>Subscribes a function.</summary>
    /// <typeparam name="TEvent">The topic's event.</typeparam>
    /// <typeparam name="THandler">A handler of that event.</typeparam>
    /// <param name="topic">The topic.</param>
    /// <param name="function">The function; the subscription lives in its stack.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; SNS evaluates it. Omitted: all.</param>
    /// <exception cref="InvalidConstructException">The filter says something that SNS cannot evaluate.</exception>
    public static void AddConsumer<TEvent, THandler>(
        this EventTopic<TEvent> topic, DotNetFunction<THandler> function, Expression<Func<TEvent, bool>>? where = null)
        where TEvent : class
        where THandler : class, IEventHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(function);
        var rules = new Rules(function);
        var filter = SnsFilterPolicy.For(where, rules);
        var id = ConnectionRoom.IdOf(function, topic, rules);
        rules.Check();

        var room = new Construct(function, id);
        QueuePolicies.Accept(function.OnFailure, Service, topic.Topic.TopicArn);
        var permission = new CfnPermission(room, "Permission", new CfnPermissionProps
        {
            Action = "lambda:InvokeFunction",
            FunctionName = function.Function.FunctionName,
            Principal = Service,
            SourceArn = topic.Topic.TopicArn,
        });
        var subscription = new CfnSubscription(room, "Subscription", new CfnSubscriptionProps
        {
            TopicArn = topic.Topic.TopicArn,
            Protocol = "lambda",
            Endpoint = function.Function.FunctionArn,
            FilterPolicy = filter,
            FilterPolicyScope = filter is null ? null : "MessageBody",
            RedrivePolicy = new Dictionary<string, object>(StringComparer.Ordinal) { ["deadLetterTargetArn"] = function.OnFailure.QueueArn },
        });

        // Without the permission in place the first events would be refused.
        subscription.Node.AddDependency(permission, function.OnFailure);
        EventGraph.Add(new EventEdge
        {
            Source = topic,
            Consumer = function,
            Event = typeof(TEvent),
            Filter = ExpressionText.OfFilter(where),
            Retries = "SNS's own retries over 23 days",
            DeadLetters = function.OnFailure,
        });
    }
}
