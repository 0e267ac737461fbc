using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class QueueToTopicTests() : QueuePipeContract("QueueToTopic")
{
    private protected override ExpectedEdge Edge => new("Fulfilment", "Announcements", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", OwnDeadLetters);

    protected override (string Name, int MostEvents) Service => ("SNS", 10);

    protected override string TargetArn => Reference("AnnouncementsTopic");

    protected override string TargetParameters => """{"InputTemplate":"<$.body>"}""";

    protected override string DeliveryStatement => Allows("\"sns:Publish\"", Reference("AnnouncementsTopic"));

    protected override Action<QueuePipeProps?, bool> Declare(Stack stack)
    {
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        var consumer = new EventTopic<OrderPlaced>(stack, "Announcements");
        return (props, filtered) => queue.AddConsumer(consumer, filtered ? placed => placed.Country == "NL" : null, props);
    }
}
