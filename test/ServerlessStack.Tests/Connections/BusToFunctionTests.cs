using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToFunctionTests() : RuleContract("BusToFunction")
{
    private protected override ExpectedEdge Edge => new("Audit", "FulfilOrder", typeof(OrderPlaced), "order => order.Total > 0 && order.Country != \"NL\"", SharedDeadLetters);

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(function, filtered ? order => order.Total > 0 && order.Country != "NL" : null, props);
    }

    [Fact]
    public void Picks_events_of_the_type_that_the_predicate_lets_through()
    {
        Assert.Equal("""{"source":["Audit"],"detail-type":["OrderPlaced"]}""", Pattern(Connected()));
        Assert.Equal(
            """{"source":["Audit"],"detail-type":["OrderPlaced"],"detail":{"country":[{"anything-but":["NL"]}],"total":[{"numeric":[">",0]}]}}""",
            Pattern(Filtered()));
    }

    [Fact]
    public void Listens_to_that_bus() => Assert.Equal("""{"Ref":"AuditBus"}""", Connected().Part($"{Delivery}Rule", "EventBusName"));

    [Fact]
    public void Invokes_the_function_with_the_whole_envelope()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["FulfilOrderFunction","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("null", Target(template, "InputPath"));
        Assert.Equal("null", Target(template, "RoleArn"));
    }

    [Fact]
    public void The_function_admits_that_rule_alone()
    {
        var template = Connected();

        template.ResourceCountIs("AWS::Lambda::Permission", 1);
        Assert.Equal("\"lambda:InvokeFunction\"", template.Part($"{Delivery}Permission", "Action"));
        Assert.Equal("\"events.amazonaws.com\"", template.Part($"{Delivery}Permission", "Principal"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Delivery}}Rule","Arn"]}""", template.Part($"{Delivery}Permission", "SourceArn"));
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
