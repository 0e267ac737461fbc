using Amazon.CDK.AWS.Pipes;

namespace ServerlessStack.Constructs;

/// <summary>Describes consumers to a pipe (EventBridge user guide, "Amazon EventBridge Pipes targets").</summary>
internal static class PipeTargets
{
    // SNS, SQS and EventBridge take ten at once, Kinesis five hundred.
    private const int MostEvents = 10;
    private const int MostRecords = 500;

    public static PipeTarget Of<TEvent>(EventTopic<TEvent> topic)
        where TEvent : class => new() { Arn = topic.Topic.TopicArn, Service = "SNS", MostEvents = MostEvents, Actions = ["sns:Publish"] };

    public static PipeTarget Of<TEvent>(WorkQueue<TEvent> queue)
        where TEvent : class => new() { Arn = queue.Queue.QueueArn, Service = "SQS", MostEvents = MostEvents, Actions = ["sqs:SendMessage"] };

    public static PipeTarget Of(EventBus bus, Type type) => new()
    {
        Arn = bus.Bus.AttrArn,
        Service = "EventBridge",
        MostEvents = MostEvents,
        Actions = ["events:PutEvents"],
        Problem = BusEntry.Problem(bus, type),
        Parameters = () => new CfnPipe.PipeTargetParametersProperty
        {
            EventBridgeEventBusParameters = new CfnPipe.PipeTargetEventBridgeEventBusParametersProperty { Source = bus.Source, DetailType = EventName.Of(type) },
        },
    };

    /// <param name="stream">The stream.</param>
    /// <param name="path">Where the pipe finds the event, such as <c>$.body</c>.</param>
    public static PipeTarget Of<TEvent>(EventStream<TEvent> stream, string path)
        where TEvent : class => new()
        {
            Arn = stream.Stream.AttrArn,
            Service = "Kinesis",
            MostEvents = MostRecords,
            Actions = ["kinesis:PutRecord", "kinesis:PutRecords"],
            Parameters = () => new CfnPipe.PipeTargetParametersProperty
            {
                KinesisStreamParameters = new CfnPipe.PipeTargetKinesisStreamParametersProperty { PartitionKey = $"{path}.{stream.PartitionKeyPath}" },
            },
        };
}
