using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class ScheduleToBusTests() : ScheduleContract("ScheduleToBus")
{
    private protected override ExpectedEdge Edge => new("Nightly", "Audit", typeof(ScheduleFired), "cron(30 2 * * ? *)", SharedDeadLetters);

    protected override string[] Allowed => ["""{"Action":"events:PutEvents","Effect":"Allow","Resource":{"Fn::GetAtt":["AuditBus","Arn"]}}""", SharedDeadLetterStatement];

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var schedule = Nightly(stack);
        var bus = new EventBus(stack, "Audit", new EventBusProps { Source = "Shop" });
        return (props, _) => schedule.AddConsumer(bus, props);
    }

    [Fact]
    public void Puts_its_event_onto_the_bus_under_the_name_by_which_consumers_know_it()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["AuditBus","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("""{"DetailType":"ScheduleFired","Source":"Shop"}""", Target(template, "EventBridgeParameters"));
    }
}
