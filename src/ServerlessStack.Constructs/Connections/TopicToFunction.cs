using System.Linq.Expressions;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Topic → function: SNS invokes the function asynchronously. What SNS cannot deliver, and what the function cannot process, goes to the function's on-failure queue
/// (SNS guide, "Fanout to Lambda functions", "Amazon SNS dead-letter queues").
/// </summary>
public static class TopicToFunction
{
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
        TopicSubscription.Add(
            new Rules(function),
            topic,
            topic.Topic,
            function,
            id =>
            {
                var room = new Construct(function, id);
                var permission = new CfnPermission(room, "Permission", new CfnPermissionProps
                {
                    Action = "lambda:InvokeFunction",
                    FunctionName = function.Function.FunctionName,
                    Principal = TopicSubscription.Service,
                    SourceArn = topic.Topic.TopicArn,
                });
                return new SubscriptionEnd
                {
                    Scope = room,
                    Id = "Subscription",
                    Protocol = "lambda",
                    Endpoint = function.Function.FunctionArn,
                    DeadLetters = function.OnFailure,
                    Needs = [permission, function.OnFailure],
                };
            },
            where);
    }
}
