using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph;

public sealed class RecordTrailTests
{
    private static DotNetFunction<FulfilOrder> Function(Stack stack, string id = "FulfilOrder") => new(stack, id);

    [Fact]
    public void A_filter_behind_a_destination_is_refused_whichever_came_first()
    {
        var filteredLast = TestStack.ErrorOf(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            Function(stack).Failed.AddConsumer(queue);
            queue.AddConsumer(Function(stack, "Escalate"), where: order => order.Total > 100);
        });
        var filteredFirst = TestStack.ErrorOf(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            queue.AddConsumer(Function(stack, "Escalate"), where: order => order.Total > 100);
            Function(stack).Failed.AddConsumer(queue);
        });

        Assert.Equal(
            "Test/Escalate:\n  - The filter order => order.Total > 100 would let nothing through: Test/Unfulfilled carries Lambda's records of invocations, which wrap the event. Leave it out and decide in the handler.",
            filteredLast);
        Assert.Equal(filteredLast, filteredFirst);
    }

    [Fact]
    public void Records_are_followed_from_topic_to_queue_to_bus()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "Failures");
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            var bus = new EventBus(stack, "Audit");
            bus.Events<OrderPlaced>().AddConsumer(Function(stack, "Escalate"), order => order.Country == "NL");
            queue.AddConsumer(bus);
            topic.AddConsumer(queue);
            Function(stack).Failed.AddConsumer(topic);
        });

        Assert.StartsWith("Test/Escalate:\n  - The filter order => order.Country == \"NL\" would let nothing through: Test/Audit carries", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_would_find_no_partition_key()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
            Function(stack).Failed.AddConsumer(queue);
            queue.AddConsumer(new EventStream<OrderPlaced>(stack, "Feed", order => order.OrderId));
        });

        Assert.Equal(
            "Test/Feed:\n  - It would find no partition key and take nothing: Test/Unfulfilled carries Lambda's records of invocations, which wrap the event. Let a function consume them instead.",
            error);
    }

    [Fact]
    public void Filters_of_the_buss_own_events_and_behind_the_function_that_unwraps_stay_allowed()
    {
        var stack = TestStack.Create();
        var bus = new EventBus(stack, "Audit");
        var function = Function(stack);
        function.Failed.AddConsumer(bus);
        bus.Events<OrderPlaced>().AddConsumer(Function(stack, "Large"), order => order.Total > 100);
        bus.Events(function.Failed).AddConsumer(Function(stack, "Escalate"));

        Assert.Equal(3, EventGraph.Of(stack).Edges.Count);
    }

    [Fact]
    public void A_rule_cannot_filter_records()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var bus = new EventBus(stack, "Audit");
            var function = Function(stack);
            function.Failed.AddConsumer(bus);
            bus.Events(function.Failed).AddConsumer(Function(stack, "Escalate"), order => order.Total > 100);
        });

        Assert.StartsWith("Test/Escalate:\n  - The filter order => order.Total > 100 would let nothing through: Test/Audit carries", error, StringComparison.Ordinal);
    }
}
