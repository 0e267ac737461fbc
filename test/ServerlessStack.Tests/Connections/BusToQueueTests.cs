using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToQueueTests() : BusRuleContract("BusToQueue")
{
    private protected override ExpectedEdge Edge => new("Audit", "Fulfilment", typeof(OrderPlaced), "order => order.Total >= 100", "Fulfilment/DeadLetters/Queue");

    private protected override ExpectedTarget Consumer => ExpectedTarget.Queue("FulfilmentQueue");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(queue, filtered ? order => order.Total >= 100 : null, props);
    }
}
