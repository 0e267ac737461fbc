using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class ScheduleToFunctionTests() : ScheduleContract("ScheduleToFunction")
{
    private protected override ExpectedEdge Edge => new("Nightly", "MakeReport", typeof(ScheduleFired), "cron(30 2 * * ? *)", SharedDeadLetters);

    protected override string[] Allowed => ["""{"Action":"lambda:InvokeFunction","Effect":"Allow","Resource":{"Fn::GetAtt":["MakeReportFunction","Arn"]}}""", SharedDeadLetterStatement];

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var schedule = Nightly(stack);
        var function = new DotNetFunction<MakeReport>(stack, "MakeReport");
        return (props, _) => schedule.AddConsumer(function, props);
    }

    [Fact]
    public void Invokes_the_function()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["MakeReportFunction","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("null", Target(template, "EventBridgeParameters"));
    }
}
