using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Lambda;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// Describes consumers to an EventBridge rule. Functions, queues and topics admit the rule by their own policies; streams and other buses are called with a role
/// (EventBridge user guide, "IAM roles for sending events to targets in Amazon EventBridge", "Using resource-based policies for Amazon EventBridge").
/// </summary>
internal static class RuleTargets
{
    // What a typed consumer carries is the event itself; the envelope around it stays behind.
    private const string Detail = "$.detail";
    private const string Service = "events.amazonaws.com";

    public static RuleTarget Of(Construct room, DotNetFunction function) => new()
    {
        Id = "Function",
        Arn = function.Function.FunctionArn,
        DeadLetters = () => function.OnFailure,
        Admit = rule => _ = new CfnPermission(room, "Permission", new CfnPermissionProps
        {
            Action = "lambda:InvokeFunction",
            FunctionName = function.Function.FunctionName,
            Principal = Service,
            SourceArn = rule,
        }),
    };

    public static RuleTarget Of<TEvent>(WorkQueue<TEvent> queue)
        where TEvent : class => new()
        {
            Id = "Queue",
            Arn = queue.Queue.QueueArn,
            DeadLetters = () => queue.DeadLetters.Queue,
            InputPath = Detail,
            Admit = rule => QueuePolicies.Accept(queue.Queue, Service, rule),
        };

    public static RuleTarget Of<TEvent>(Construct room, EventTopic<TEvent> topic)
        where TEvent : class => new()
        {
            Id = "Topic",
            Arn = topic.Topic.TopicArn,
            DeadLetters = () => SharedDeadLetters.Of(room).Queue,
            InputPath = Detail,
            Admit = _ => TopicPolicies.AcceptRules(topic.Topic, Service),
        };

    public static RuleTarget Of<TEvent>(Construct room, EventStream<TEvent> stream)
        where TEvent : class => new()
        {
            Id = "Stream",
            Arn = stream.Stream.AttrArn,
            DeadLetters = () => SharedDeadLetters.Of(room).Queue,
            InputPath = Detail,
            RoleArn = DeliveryRole.Of(room, Service, (["kinesis:PutRecord"], stream.Stream.AttrArn)),
            Kinesis = new CfnRule.KinesisParametersProperty { PartitionKeyPath = $"{Detail}.{stream.PartitionKeyPath}" },
        };

    public static RuleTarget OfBus(Construct room, string arn) => new()
    {
        Id = "Bus",
        Arn = arn,
        DeadLetters = () => SharedDeadLetters.Of(room).Queue,
        RoleArn = DeliveryRole.Of(room, Service, (["events:PutEvents"], arn)),
    };
}
