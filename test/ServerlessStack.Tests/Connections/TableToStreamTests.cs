using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class TableToStreamTests() : TablePipeContract("TableToStream", projected: true)
{
    private protected override ExpectedEdge Edge => new("Orders", "Ledger", typeof(OrderPlaced), FilterInWords, SharedDeadLetters);

    protected override (string Name, int MostEvents) Service => ("Kinesis", 500);

    protected override string TargetArn => Attribute("LedgerStream");

    protected override string TargetParameters => """{"KinesisStreamParameters":{"PartitionKey":"$.customerId"}}""";

    protected override string DeliveryStatement => Allows("""["kinesis:PutRecord","kinesis:PutRecords"]""", Attribute("LedgerStream"));

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var consumer = new EventStream<OrderPlaced>(stack, "Ledger", placed => placed.CustomerId);
        var projection = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
        return (props, filtered) => table.AddConsumer(consumer, via: projection, filtered ? Some : Change.Any, filtered ? Placed : null, props);
    }
}
