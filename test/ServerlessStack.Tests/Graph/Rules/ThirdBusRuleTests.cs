using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class ThirdBusRuleTests
{
    [Fact]
    public void What_a_bus_handed_over_reaches_no_third_bus() => Assert.Equal(
        "[Test/Third] OrderPlaced comes to Test/Second from Test/Shop, and EventBridge hands nothing on to a third bus: it never arrives here. "
        + "Connect Test/Shop with this bus, or let a function put an event of its own onto it.",
        SynthesisErrors.Of(stack =>
        {
            var second = Bus(stack, "Second");
            Bus(stack, "Shop").Events<OrderPlaced>().AddConsumer(second);
            second.Events<OrderPlaced>().AddConsumer(Bus(stack, "Third"));
        }));

    [Fact]
    public void A_bucket_s_first_bus_is_the_default_bus() => Assert.StartsWith(
        "[Test/Theirs] ObjectCreated comes to Test/Shop from Test/Receipts over the account's default bus, and EventBridge hands nothing on to a third bus",
        SynthesisErrors.Of(stack =>
        {
            var shop = Bus(stack, "Shop");
            new ObjectBucket(stack, "Receipts").Created.AddConsumer(shop);
            shop.Events<ObjectCreated>().AddConsumer(new ForeignBus(stack, "Theirs", "arn:aws:events:eu-central-1:111122223333:event-bus/orders"));
        }),
        StringComparison.Ordinal);

    [Fact]
    public void Records_of_a_function_reach_no_third_bus_either()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            var (first, second) = (Bus(stack, "Shop"), Bus(stack, "Second"));
            function.Failed.AddConsumer(first);
            first.Events(function.Failed).AddConsumer(second);
            second.Events(function.Failed).AddConsumer(Bus(stack, "Third"));
        });

        Assert.StartsWith("[Test/Third] OrderPlaced comes to Test/Second from Test/Shop", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
    }

    [Fact]
    public void Events_and_records_that_did_not_come_by_a_rule_are_handed_on() => Assert.Empty(SynthesisErrors.Of(stack =>
    {
        var function = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
        var (first, second, third) = (Bus(stack, "Shop"), Bus(stack, "Second"), Bus(stack, "Third"));
        function.Succeeded.AddConsumer(second);
        function.Failed.AddConsumer(first);
        new WorkQueue<OrderPlaced>(stack, "Placed").AddConsumer(second);
        first.Events(function.Failed).AddConsumer(second);
        first.Events<ScheduleFired>().AddConsumer(second);

        second.Events(function.Succeeded).AddConsumer(third);
        second.Events<OrderPlaced>().AddConsumer(third);
    }));

    [Fact]
    public void A_function_consumes_what_came_over_two_buses() => Assert.Empty(SynthesisErrors.Of(stack =>
    {
        var second = Bus(stack, "Second");
        Bus(stack, "Shop").Events<OrderPlaced>().AddConsumer(second);
        second.Events<OrderPlaced>().AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
    }));

    private static EventBus Bus(Stack stack, string id) => new(stack, id, new EventBusProps { Source = "Shop" });
}
