using Amazon.CDK;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Buses;

public sealed class ForeignBusTests
{
    [Fact]
    public void Makes_nothing_by_itself() => TestStack.TemplateOf(stack => new ForeignBus(stack, "Audit", "arn:aws-cn:events:cn-north-1:111122223333:event-bus/audit")).ResourceCountIs("AWS::Events::EventBus", 0);

    [Theory]
    [InlineData("audit")]
    [InlineData("arn:aws:sqs:eu-central-1:111122223333:audit")]
    [InlineData("arn:aws:events:eu-central-1:111122223333:rule/audit")]
    [InlineData("arn:aws:events::111122223333:event-bus/audit")]
    public void Refuses_what_is_no_bus(string arn)
    {
        var error = TestStack.ErrorOf(stack => new ForeignBus(stack, "Audit", arn));

        Assert.Equal($"Test/Audit:\n  - arn (\"{arn}\") must be the ARN of a bus, arn:aws:events:<region>:<account>:event-bus/<name>, or EventBridge refuses the rule.", error);
    }

    [Fact]
    public void Takes_an_arn_that_only_deployment_knows()
    {
        var stack = TestStack.Create();
        var arn = new CfnParameter(stack, "Bus").ValueAsString;

        Assert.Equal(arn, new ForeignBus(stack, "Audit", arn).Arn);
    }
}
