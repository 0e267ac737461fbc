using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class RecordContentRuleTests
{
    private static DotNetFunction<FulfilOrder> Function(Stack stack, string id = "FulfilOrder") => new(stack, id);

    [Fact]
    public void A_filter_behind_a_destination_is_refused_whichever_came_first()
    {
        var filteredLast = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            Function(stack).Failed.AddConsumer(queue);
            queue.AddConsumer(Function(stack, "Escalate"), where: order => order.Total > 100);
        });
        var filteredFirst = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            queue.AddConsumer(Function(stack, "Escalate"), where: order => order.Total > 100);
            Function(stack).Failed.AddConsumer(queue);
        });

        Assert.Equal(
            "[Test/Escalate] The filter order => order.Total > 100 would let nothing through: Test/Unfulfilled carries Lambda's records of invocations, which wrap the event. Leave it out and decide in the handler.",
            filteredLast);
        Assert.Equal(filteredLast, filteredFirst);
    }

    [Fact]
    public void Records_are_followed_from_topic_to_queue_to_bus()
    {
        var error = SynthesisErrors.Of(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "Failures");
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            var bus = new EventBus(stack, "Audit");
            bus.Events<OrderPlaced>().AddConsumer(Function(stack, "Escalate"), order => order.Country == "NL");
            queue.AddConsumer(bus);
            topic.AddConsumer(queue);
            Function(stack).Failed.AddConsumer(topic);
        });

        Assert.StartsWith("[Test/Escalate] The filter order => order.Country == \"NL\" would let nothing through: Test/Audit carries", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_would_find_no_partition_key()
    {
        var error = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            Function(stack).Failed.AddConsumer(queue);
            queue.AddConsumer(new EventStream<OrderPlaced>(stack, "Feed", order => order.OrderId));
        });

        Assert.Equal(
            "[Test/Feed] It would find no partition key and take nothing: Test/Unfulfilled carries Lambda's records of invocations, which wrap the event. Let a function consume them instead.",
            error);
    }

    [Fact]
    public void Filters_of_the_buss_own_events_and_behind_the_function_that_unwraps_stay_allowed()
    {
        Assert.Empty(SynthesisErrors.Of(stack =>
        {
            var bus = new EventBus(stack, "Audit");
            var function = Function(stack);
            function.Failed.AddConsumer(bus);
            bus.Events<OrderPlaced>().AddConsumer(Function(stack, "Large"), order => order.Total > 100);
            bus.Events(function.Failed).AddConsumer(Function(stack, "Escalate"));
        }));
    }

    [Fact]
    public void Everybody_who_would_get_nothing_is_told_at_once()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "Failures");
            Function(stack).Failed.AddConsumer(topic);
            topic.AddConsumer(Function(stack, "Escalate"), order => order.Total > 100);
            topic.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Unfulfilled"), order => order.Country == "NL");
        });

        Assert.Contains("[Test/Escalate] The filter order => order.Total > 100", errors, StringComparison.Ordinal);
        Assert.Contains("[Test/Unfulfilled] The filter order => order.Country == \"NL\"", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_cannot_filter_records()
    {
        var error = SynthesisErrors.Of(stack =>
        {
            var bus = new EventBus(stack, "Audit");
            var function = Function(stack);
            function.Failed.AddConsumer(bus);
            bus.Events(function.Failed).AddConsumer(Function(stack, "Escalate"), order => order.Total > 100);
        });

        Assert.StartsWith("[Test/Escalate] The filter order => order.Total > 100 would let nothing through: Test/Audit carries", error, StringComparison.Ordinal);
    }
}
