using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class TableToQueueTests() : TablePipeContract("TableToQueue", projected: true)
{
    private protected override ExpectedEdge Edge => new("Orders", "Packing", typeof(OrderPlaced), FilterInWords, SharedDeadLetters);

    protected override (string Name, int MostEvents) Service => ("SQS", 10);

    protected override string TargetArn => Attribute("PackingQueue");

    protected override string TargetParameters => "{}";

    protected override string? DeliveryStatement => null;

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var consumer = new WorkQueue<OrderPlaced>(stack, "Packing");
        var projection = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
        return (props, filtered) => table.AddConsumer(consumer, via: projection, filtered ? Some : Change.Any, filtered ? Placed : null, props);
    }
}
