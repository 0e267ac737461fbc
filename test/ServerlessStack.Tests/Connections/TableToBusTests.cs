using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class TableToBusTests() : TablePipeContract("TableToBus", projected: true)
{
    private protected override ExpectedEdge Edge => new("Orders", "Shop", typeof(OrderPlaced), FilterInWords, SharedDeadLetters);

    protected override (string Name, int MostEvents) Service => ("EventBridge", 10);

    protected override string TargetArn => Attribute("ShopBus");

    protected override string TargetParameters => """{"EventBridgeEventBusParameters":{"DetailType":"OrderPlaced","Source":"Shop"}}""";

    protected override string DeliveryStatement => Allows("\"events:PutEvents\"", Attribute("ShopBus"));

    protected override Action<StreamPipeProps?, bool> Declare(Stack stack)
    {
        var table = new ItemTable<Order>(stack, "Orders");
        var consumer = new EventBus(stack, "Shop");
        var projection = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
        return (props, filtered) => table.AddConsumer(consumer.Events<OrderPlaced>(), via: projection, filtered ? Some : Change.Any, filtered ? Placed : null, props);
    }
}
