using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

/// <summary>Changes that travel as they are, without a projection.</summary>
public sealed class ChangesToBusTests() : TablePipeContract("ChangesToBus", projected: false)
{
    private protected override ExpectedEdge Edge => new("Orders", "Shop", typeof(ItemChange<Order>), FilterInWords, SharedDeadLetters);

    protected override (string Name, int MostEvents) Service => ("EventBridge", 10);

    protected override string TargetArn => Attribute("ShopBus");

    protected override string TargetParameters => """{"EventBridgeEventBusParameters":{"DetailType":"ItemChange<Order>","Source":"Shop"}}""";

    protected override string DeliveryStatement => Allows("\"events:PutEvents\"", Attribute("ShopBus"));

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var consumer = new EventBus(stack, "Shop");
        return (props, filtered) => table.AddConsumer(consumer, filtered ? Some : Change.Any, filtered ? Placed : null, props);
    }
}
