using Amazon.CDK;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class LoopRuleTests
{
    [Fact]
    public void A_function_must_not_write_to_the_bucket_that_triggers_it()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var receipts = new ObjectBucket(stack, "Receipts");
            var index = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
            receipts.Created.AddConsumer(index);
            receipts.GrantWrite(index);
        });

        Assert.Equal(
            "[Test/IndexReceipt] An event comes back to where it was, Test/Receipts → Test/IndexReceipt writes to Test/Receipts: each round starts the next one, without end and at your expense. "
            + "Break the loop, or say what ends it: EventLoops.Allow(from: Test/IndexReceipt, to: Test/Receipts, because: \"…\").",
            errors);
    }

    [Fact]
    public void A_function_must_not_write_to_the_table_whose_changes_reach_it()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var orders = new ItemTable<Order>(stack, "Orders");
            var follow = new DotNetFunction<FollowOrder>(stack, "FollowOrder");
            orders.AddConsumer(follow);
            orders.GrantReadWrite(follow);
        });

        Assert.StartsWith("[Test/FollowOrder] An event comes back to where it was, Test/Orders → Test/FollowOrder writes to Test/Orders:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_through_a_projection_a_topic_and_a_queue_is_found()
    {
        var errors = SynthesisErrors.Of(stack => Announce(stack, new DotNetFunction<FulfilOrder>(stack, "FulfilOrder")));

        Assert.StartsWith(
            "[Test/FulfilOrder] An event comes back to where it was, Test/Orders → Test/AnnounceOrder → Test/OrderPlaced → Test/Fulfilment → Test/FulfilOrder writes to Test/Orders:",
            errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_that_no_function_is_part_of_is_found()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
            var queue = new WorkQueue<OrderPlaced>(stack, "Again");
            topic.AddConsumer(queue);
            queue.AddConsumer(topic);
        });

        Assert.Contains("An event comes back to where it was, Test/", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n'));
    }

    [Fact]
    public void Every_loop_is_reported()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            Announce(stack, fulfil).GrantSend(fulfil);
        });

        Assert.Equal(
            ["Test/Fulfilment → Test/FulfilOrder writes to Test/Fulfilment", "Test/Orders → Test/AnnounceOrder → Test/OrderPlaced → Test/Fulfilment → Test/FulfilOrder writes to Test/Orders"],
            errors.Split('\n').Select(line => line.Split(", ", 2)[1].Split(':')[0]));
    }

    [Fact]
    public void A_loop_that_is_declared_passes()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
            Announce(stack, fulfil);
            EventLoops.Allow(from: fulfil, to: (global::Constructs.Construct)stack.Node.FindChild("Orders"), because: "Only new orders are announced.");
        });

        Assert.Empty(errors);
    }

    [Fact]
    public void Functions_that_are_destinations_of_each_other_are_a_loop()
    {
        var errors = SynthesisErrors.Of(stack => Circle(stack));

        Assert.Equal(
            "[Test/First] An event comes back to where it was, Test/Second → Test/Third → Test/First → Test/Second: each round starts the next one, without end and at your expense. "
            + "Break the loop, or say what ends it: EventLoops.Allow(from: Test/First, to: Test/Second, because: \"…\").",
            errors);
    }

    [Fact]
    public void Such_a_loop_can_be_declared()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var (first, last) = Circle(stack);
            EventLoops.Allow(from: last, to: first, because: "The last one fails only while the first one's receipts are away.");
        });

        Assert.Empty(errors);
    }

    [Fact]
    public void What_is_sent_to_a_queue_that_leads_nowhere_back_is_no_loop()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            queue.GrantSend(new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));
            queue.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
        });

        Assert.Empty(errors);
    }

    [Fact]
    public void Reading_what_triggers_a_function_is_no_loop()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var receipts = new ObjectBucket(stack, "Receipts");
            var index = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
            receipts.Created.AddConsumer(index);
            receipts.GrantRead(index);
        });

        Assert.Empty(errors);
    }

    [Fact]
    public void The_dead_letters_of_a_delivery_must_not_go_to_the_queue_that_did_not_take_it()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            new EventBus(stack, "Shop").Events<OrderPlaced>().AddConsumer(queue, props: new DeliveryProps { DeadLetters = queue.Queue });
        });

        Assert.StartsWith("[Test/Fulfilment] Dead letters come back to where they failed, Test/Fulfilment fails to Test/Fulfilment:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_failures_of_a_function_must_not_go_to_the_queue_that_it_consumes()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { OnFailure = queue.Queue });
            queue.AddConsumer(fulfil);
            new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(fulfil);
        });

        Assert.StartsWith("[Test/FulfilOrder] Dead letters come back to where they failed, Test/Fulfilment → Test/FulfilOrder fails to Test/Fulfilment:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_queues_must_not_be_the_dead_letter_queue_of_each_other()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            queue.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
            ((CfnQueue)queue.DeadLetters.Queue.Node.DefaultChild!).RedrivePolicy = new Dictionary<string, object>
            {
                ["deadLetterTargetArn"] = queue.Queue.QueueArn,
                ["maxReceiveCount"] = 1,
            };
        });

        Assert.Contains("Test/Fulfilment fails to Test/Fulfilment/DeadLetters", errors, StringComparison.Ordinal);
        Assert.Contains("Dead letters come back to where they failed", errors, StringComparison.Ordinal);
    }

    private static (DotNetFunction First, DotNetFunction Last) Circle(Stack stack)
    {
        var first = new DotNetFunction<FulfilOrder>(stack, "First");
        var second = new DotNetFunction<FulfilOrder>(stack, "Second");
        var third = new DotNetFunction<FulfilOrder>(stack, "Third");
        first.Failed.AddConsumer(second);
        second.Succeeded.AddConsumer(third);
        third.Failed.AddConsumer(first);
        return (first, third);
    }

    private static WorkQueue<OrderPlaced> Announce(Stack stack, DotNetFunction<FulfilOrder> fulfil)
    {
        var orders = new ItemTable<Order>(stack, "Orders");
        var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
        var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        orders.AddConsumer(placed, via: new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder"), on: Change.Insert);
        placed.AddConsumer(fulfilment);
        fulfilment.AddConsumer(fulfil);
        orders.GrantWrite(fulfil);
        return fulfilment;
    }
}
