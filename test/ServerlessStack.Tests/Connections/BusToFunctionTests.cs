using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToFunctionTests() : BusRuleContract("BusToFunction")
{
    private protected override ExpectedEdge Edge => new("Audit", "FulfilOrder", typeof(OrderPlaced), "order => order.Total > 0 && order.Country != \"NL\"", SharedDeadLetters);

    protected override string DetailPattern => """{"country":[{"anything-but":["NL"]}],"total":[{"numeric":[">",0]}]}""";

    private protected override ExpectedTarget Consumer => ExpectedTarget.Function("FulfilOrderFunction");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(function, filtered ? order => order.Total > 0 && order.Country != "NL" : null, props);
    }

    [Fact]
    public void An_on_failure_queue_of_another_stack_is_refused()
    {
        var error = TestStack.ErrorOf(stack => new EventBus(stack, "Audit").Events<OrderPlaced>().AddConsumer(new DotNetFunction<FulfilOrder>(
            stack, "FulfilOrder", new FunctionProps { OnFailure = new DeadLetterQueue(new Stack((App)stack.Node.Root, "Other"), "Failures").Queue })));

        Assert.StartsWith("Test/FulfilOrder:\n  - The dead-letter queue Other/Failures/Queue must be in the stack Test", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_what_the_filter_cannot_say_together_with_invalid_values()
    {
        var error = TestStack.ErrorOf(stack => new EventBus(stack, "Audit").Events<OrderPlaced>().AddConsumer(
            new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"), order => order.Country.Length == 2, new DeliveryProps { MaximumRetryAttempts = -1 }));

        Assert.Equal(
            """
            Test/FulfilOrder:
              - MaximumRetryAttempts (-1) must be 0 to 185, or EventBridge refuses the target.
              - order.Country.Length == 2 cannot become an EventBridge pattern: a filter cannot ask for Length; compare the event's own properties with constants, or decide in the handler.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
