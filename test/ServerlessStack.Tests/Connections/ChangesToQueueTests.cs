using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

/// <summary>Changes that travel as they are, without a projection.</summary>
public sealed class ChangesToQueueTests() : TablePipeContract("ChangesToQueue", projected: false)
{
    private protected override ExpectedEdge Edge => new("Orders", "Packing", typeof(ItemChange<Order>), FilterInWords, SharedDeadLetters);

    protected override (string Name, int MostEvents) Service => ("SQS", 10);

    protected override string TargetArn => Attribute("PackingQueue");

    protected override string TargetParameters => "{}";

    protected override string? DeliveryStatement => null;

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var consumer = new WorkQueue<ItemChange<Order>>(stack, "Packing");
        return (props, filtered) => table.AddConsumer(consumer, filtered ? Some : Change.Any, filtered ? Placed : null, props);
    }
}
