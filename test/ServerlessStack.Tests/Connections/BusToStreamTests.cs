using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToStreamTests() : BusRuleContract("BusToStream")
{
    private protected override ExpectedEdge Edge => new("Audit", "Orders", typeof(OrderPlaced), "order => order.Total >= 100", SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.Stream("OrdersStream", "$.detail.customerId");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var stream = new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId);
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(stream, filtered ? order => order.Total >= 100 : null, props);
    }
}
