using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class AllowedLoopRuleTests
{
    [Fact]
    public void A_loop_that_is_not_there_must_not_be_allowed()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var receipts = new ObjectBucket(stack, "Receipts");
            var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            receipts.GrantWrite(fulfil);
            EventLoops.Allow(from: fulfil, to: receipts, because: "Nothing comes back.");
        });

        Assert.Equal(
            "[Test/FulfilOrder] EventLoops.Allow(from: Test/FulfilOrder, to: Test/Receipts) allows a loop that is not there, and would hide the next one that is. Take the declaration away.",
            errors);
    }

    [Fact]
    public void Two_declarations_of_one_loop_are_both_of_a_loop()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
            var queue = new WorkQueue<OrderPlaced>(stack, "Again");
            topic.AddConsumer(queue, where: placed => placed.Total > 0);
            queue.AddConsumer(topic, where: placed => placed.Total <= 0);
            EventLoops.Allow(from: topic, to: queue, because: "What comes back is not let through again.");
            EventLoops.Allow(from: queue, to: topic, because: "What comes back is not let through again.");
        });

        Assert.Empty(errors);
    }

    [Fact]
    public void A_reason_must_be_given() => Assert.Equal(
        "Test/Again:\n  - because is empty, and nobody would know why the loop through Test/OrderPlaced ends; say what ends it.",
        TestStack.ErrorOf(stack => EventLoops.Allow(new WorkQueue<OrderPlaced>(stack, "Again"), new EventTopic<OrderPlaced>(stack, "OrderPlaced"), because: " ")));
}
