using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToForeignBusTests() : RuleContract("BusToForeignBus")
{
    private const string Arn = "arn:aws:events:eu-central-1:111122223333:event-bus/audit";

    private protected override ExpectedEdge Edge => new("Shop", "Audit", typeof(OrderPlaced), "order => order.Total >= 100", SharedDeadLetters);

    protected override string Part => "OrderPlaced";

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var shop = new EventBus(stack, "Shop");
        var audit = new ForeignBus(stack, "Audit", Arn);
        return (props, filtered) => shop.Events<OrderPlaced>().AddConsumer(audit, filtered ? order => order.Total >= 100 : null, props);
    }

    [Fact]
    public void Hands_on_the_whole_event_to_the_other_account()
    {
        var template = Connected();

        Assert.Equal($"\"{Arn}\"", Target(template, "Arn"));
        Assert.Equal("null", Target(template, "InputPath"));
    }

    [Fact]
    public void The_rules_role_puts_events_onto_that_bus_and_can_do_nothing_else()
    {
        var template = Connected();

        Assert.Equal(DeliveryRoleJson.TrustIn("events.amazonaws.com"), DeliveryRoleJson.Trust(template, $"{Delivery}Role"));
        Assert.Equal([$$"""{"Action":"events:PutEvents","Effect":"Allow","Resource":"{{Arn}}"}"""], DeliveryRoleJson.Allowed(template, $"{Delivery}Role"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Delivery}}Role","Arn"]}""", Target(template, "RoleArn"));
    }
}
