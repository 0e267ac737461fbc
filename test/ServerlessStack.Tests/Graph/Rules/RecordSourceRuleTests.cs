using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class RecordSourceRuleTests
{
    [Fact]
    public void Records_that_nobody_puts_onto_the_bus_never_arrive() => Assert.Equal(
        "[Test/Unfulfilled] It waits for what failed in Test/FulfilOrder, and nothing puts that onto Test/Audit: nothing ever arrives. Connect the function with the bus as well: Failed.AddConsumer(bus).",
        ErrorsWith((_, _) => { }));

    [Fact]
    public void Neither_do_those_of_the_other_outcome() => Assert.StartsWith(
        "[Test/Unfulfilled] It waits for what failed in Test/FulfilOrder",
        ErrorsWith((function, bus) => function.Succeeded.AddConsumer(bus)),
        StringComparison.Ordinal);

    [Fact]
    public void Nor_those_of_another_function() => Assert.StartsWith(
        "[Test/Unfulfilled] It waits for what failed in Test/FulfilOrder",
        ErrorsWith((_, bus) => new DotNetFunction<FulfilOrder>(Stack.Of(bus), "Another").Failed.AddConsumer(bus)),
        StringComparison.Ordinal);

    [Fact]
    public void Those_that_the_function_puts_there_do() => Assert.Empty(ErrorsWith((function, bus) => function.Failed.AddConsumer(bus)));

    [Fact]
    public void So_do_those_that_another_bus_hands_on() => Assert.Empty(ErrorsWith((function, bus) =>
    {
        var first = new EventBus(Stack.Of(bus), "Local");
        function.Failed.AddConsumer(first);
        first.Events(function.Failed).AddConsumer(bus);
    }));

    private static string ErrorsWith(Action<DotNetFunction<FulfilOrder>, EventBus> connect) => SynthesisErrors.Of(stack =>
    {
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        var bus = new EventBus(stack, "Audit");
        connect(function, bus);
        bus.Events(function.Failed).AddConsumer(new WorkQueue<OrderPlaced>(stack, "Unfulfilled"));
    });
}
