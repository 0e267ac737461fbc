using Amazon.CDK;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Apps;

public sealed class ServerlessAppTests
{
    [Fact]
    public void An_app_that_synthesizes_ends_with_0()
    {
        var (code, errors) = AppRun.Of(app => _ = new Stack(app, "Empty"));

        Assert.Equal((0, ""), (code, errors));
    }

    [Fact]
    public void An_invalid_construct_is_reported_without_a_stack_trace()
    {
        var (code, errors) = AppRun.Of(app => _ = new WorkQueue<OrderPlaced>(new Stack(app, "Test"), "Work", new WorkQueueProps { MaxReceiveCount = 0 }));

        Assert.Equal(
            (1, "error: Test/Work:\n  - MaxReceiveCount (0) must be 1 to 1000, or SQS refuses the redrive policy.\n"),
            (code, errors));
    }

    [Fact]
    public void What_CDK_refuses_is_reported_without_its_JavaScript_stack()
    {
        var (code, errors) = AppRun.Of(app =>
        {
            var stack = new Stack(app, "Test");
            _ = new Queue(stack, "Twice");
            _ = new Queue(stack, "Twice");
        });

        Assert.Equal(1, code);
        Assert.StartsWith("error: ", errors, StringComparison.Ordinal);
        Assert.Contains("There is already a Construct with name 'Twice' in ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("    at ", errors, StringComparison.Ordinal);
    }
}
