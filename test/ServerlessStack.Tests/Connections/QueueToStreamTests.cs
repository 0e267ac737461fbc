using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class QueueToStreamTests() : QueuePipeContract("QueueToStream")
{
    private protected override ExpectedEdge Edge => new("Fulfilment", "Ledger", typeof(OrderPlaced), "placed => placed.Country == \"NL\"", OwnDeadLetters);

    protected override (string Name, int MostEvents) Service => ("Kinesis", 500);

    protected override string TargetArn => Attribute("LedgerStream");

    protected override string TargetParameters => """{"InputTemplate":"<$.body>","KinesisStreamParameters":{"PartitionKey":"$.body.customerId"}}""";

    protected override string DeliveryStatement => Allows("""["kinesis:PutRecord","kinesis:PutRecords"]""", Attribute("LedgerStream"));

    protected override Action<QueuePipeProps?, bool> Declare(Stack stack)
    {
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        var consumer = new EventStream<OrderPlaced>(stack, "Ledger", placed => placed.CustomerId);
        return (props, filtered) => queue.AddConsumer(consumer, filtered ? placed => placed.Country == "NL" : null, props);
    }

    [Fact]
    public void A_batch_over_ten_needs_a_window()
    {
        var error = TestStack.ErrorOf(stack => Declare(stack)(new QueuePipeProps { BatchSize = 11 }, false));

        Assert.Equal("Test/Ledger:\n  - BatchSize (11) above 10 needs a BatchingWindow of at least 1 s, or EventBridge refuses the pipe.", error);
    }
}
