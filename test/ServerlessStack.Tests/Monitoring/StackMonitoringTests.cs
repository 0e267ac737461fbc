using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Monitoring;

public sealed class StackMonitoringTests
{
    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new StackMonitoring(stack, "Monitoring");
        _ = new WorkQueue<OrderPlaced>(stack, "Work");
        _ = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        TemplateSnapshot.Matches(stack, "Minimal");
    }
}
