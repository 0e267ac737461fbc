using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class ScheduleToQueueTests() : ScheduleContract("ScheduleToQueue")
{
    private protected override ExpectedEdge Edge => new("Nightly", "Reports", typeof(ScheduleFired), "cron(30 2 * * ? *)", "Reports/DeadLetters/Queue");

    protected override string[] Allowed =>
        ["""{"Action":"sqs:SendMessage","Effect":"Allow","Resource":[{"Fn::GetAtt":["ReportsDeadLettersQueue","Arn"]},{"Fn::GetAtt":["ReportsQueue","Arn"]}]}"""];

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var schedule = Nightly(stack);
        var queue = new WorkQueue<ScheduleFired>(stack, "Reports");
        return (props, _) => schedule.AddConsumer(queue, props);
    }

    [Fact]
    public void Sends_to_the_queue()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["ReportsQueue","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("null", Target(template, "EventBridgeParameters"));
    }
}
