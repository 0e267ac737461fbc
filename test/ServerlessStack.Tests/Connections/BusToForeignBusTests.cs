using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToForeignBusTests() : BusRuleContract("BusToForeignBus")
{
    private const string Arn = "arn:aws:events:eu-central-1:111122223333:event-bus/audit";

    private protected override ExpectedEdge Edge => new("Shop", "Audit", typeof(OrderPlaced), "order => order.Total >= 100", SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.ForeignBus(Arn);

    protected override string Part => "OrderPlaced";

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var shop = new EventBus(stack, "Shop");
        var audit = new ForeignBus(stack, "Audit", Arn);
        return (props, filtered) => shop.Events<OrderPlaced>().AddConsumer(audit, filtered ? order => order.Total >= 100 : null, props);
    }
}
