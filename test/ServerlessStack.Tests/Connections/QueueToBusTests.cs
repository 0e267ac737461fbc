using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class QueueToBusTests() : QueuePipeContract("QueueToBus")
{
    private protected override ExpectedEdge Edge => new("Fulfilment", "Shop", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", OwnDeadLetters);

    protected override (string Name, int MostEvents) Service => ("EventBridge", 10);

    protected override string TargetArn => Attribute("ShopBus");

    protected override string TargetParameters => """{"EventBridgeEventBusParameters":{"DetailType":"OrderPlaced","Source":"Shop"},"InputTemplate":"<$.body>"}""";

    protected override string DeliveryStatement => Allows("\"events:PutEvents\"", Attribute("ShopBus"));

    protected override Action<QueuePipeProps?, bool> Declare(Stack stack)
    {
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        var consumer = new EventBus(stack, "Shop");
        return (props, filtered) => queue.AddConsumer(consumer, filtered ? placed => placed.Country == "NL" : null, props);
    }

    [Fact]
    public void What_a_bucket_emits_takes_no_pipe_because_AWS_keeps_its_name_for_itself()
    {
        var error = TestStack.ErrorOf(stack => new WorkQueue<ObjectCreated>(stack, "Uploads").AddConsumer(new EventBus(stack, "Shop"), props: new QueuePipeProps { BatchSize = 0 }));

        Assert.Equal(
            """
            Test/Shop:
              - BatchSize (0) must be 1 to 10, because EventBridge takes at most 10 events at once, or EventBridge refuses the pipe.
              - ObjectCreated is recognized on a bus by the source "aws.s3", which EventBridge accepts from AWS alone, so no consumer would receive it; connect the bucket with the bus instead.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
