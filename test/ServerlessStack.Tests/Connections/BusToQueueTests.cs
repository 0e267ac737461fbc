using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToQueueTests() : RuleContract("BusToQueue")
{
    private protected override ExpectedEdge Edge => new("Audit", "Fulfilment", typeof(OrderPlaced), "order => order.Total >= 100", "Fulfilment/DeadLetters/Queue");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(queue, filtered ? order => order.Total >= 100 : null, props);
    }

    [Fact]
    public void Picks_events_of_the_type_that_the_predicate_lets_through()
    {
        Assert.Equal("""{"source":["Audit"],"detail-type":["OrderPlaced"]}""", Pattern(Connected()));
        Assert.Equal("""{"source":["Audit"],"detail-type":["OrderPlaced"],"detail":{"total":[{"numeric":[">=",100]}]}}""", Pattern(Filtered()));
    }

    [Fact]
    public void Sends_the_event_itself()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["FulfilmentQueue","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("\"$.detail\"", Target(template, "InputPath"));
        Assert.Equal("null", Target(template, "RoleArn"));
    }

    [Fact]
    public void The_queue_admits_that_rule_alone() =>
        Assert.Equal([AllowedBy("sqs:SendMessage", """{"Fn::GetAtt":["FulfilmentQueue","Arn"]}""")], Connected().Allowed("FulfilmentQueuePolicy", "PolicyDocument"));
}
