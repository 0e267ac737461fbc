using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToStreamTests() : RuleContract("BusToStream")
{
    private protected override ExpectedEdge Edge => new("Audit", "Orders", typeof(OrderPlaced), "order => order.Total >= 100", SharedDeadLetters);

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var stream = new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId);
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(stream, filtered ? order => order.Total >= 100 : null, props);
    }

    [Fact]
    public void Picks_events_of_the_type_that_the_predicate_lets_through()
    {
        Assert.Equal("""{"source":["Audit"],"detail-type":["OrderPlaced"]}""", Pattern(Connected()));
        Assert.Equal("""{"source":["Audit"],"detail-type":["OrderPlaced"],"detail":{"total":[{"numeric":[">=",100]}]}}""", Pattern(Filtered()));
    }

    [Fact]
    public void Puts_the_event_itself_into_the_streams_partition()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["OrdersStream","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("\"$.detail\"", Target(template, "InputPath"));
        Assert.Equal("""{"PartitionKeyPath":"$.detail.customerId"}""", Target(template, "KinesisParameters"));
    }

    [Fact]
    public void The_rules_role_puts_records_and_can_do_nothing_else()
    {
        var template = Connected();

        Assert.Equal(DeliveryRoleJson.TrustIn("events.amazonaws.com"), DeliveryRoleJson.Trust(template, $"{Delivery}Role"));
        Assert.Equal(["""{"Action":"kinesis:PutRecord","Effect":"Allow","Resource":{"Fn::GetAtt":["OrdersStream","Arn"]}}"""], DeliveryRoleJson.Allowed(template, $"{Delivery}Role"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Delivery}}Role","Arn"]}""", Target(template, "RoleArn"));
    }
}
