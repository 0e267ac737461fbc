using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class UnconsumedRuleTests
{
    private const string Remedy = " Connect a consumer, or acknowledge this warning where one outside of this app does. [ack: ServerlessStack:unconsumed]";

    [Fact]
    public void What_nobody_consumes_is_warned_about() => Assert.Equal(
        [
            "Test/Announcements Nothing consumes OrderPlaced: what is published is dropped." + Remedy,
            "Test/Audit Nothing consumes the bus's events: what arrives is dropped." + Remedy,
            "Test/Fulfilment Nothing consumes OrderPlaced: what arrives waits until it expires." + Remedy,
            "Test/Nightly Nothing consumes the schedule: nothing happens at its times." + Remedy,
            "Test/Orders Nothing consumes OrderPlaced: what arrives is paid for until it expires." + Remedy,
        ],
        WarningsOf(stack =>
        {
            _ = new EventTopic<OrderPlaced>(stack, "Announcements");
            _ = new EventBus(stack, "Audit");
            _ = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            _ = new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId);
            _ = new Schedule(stack, "Nightly", Recurrence.Every(Duration.Hours(24)));
        }));

    [Fact]
    public void An_event_of_a_bus_that_nobody_there_consumes_is_warned_about() => Assert.Equal(
        ["Test/Shop Nothing consumes OrderPlaced, which arrives on the bus: it is dropped." + Remedy],
        WarningsOf(stack =>
        {
            var shop = new EventBus(stack, "Shop");
            new ServerlessApi(stack, "Api").AddRoute(HttpMethod.Post, "/orders", shop.Events<OrderPlaced>(), RouteAccess.Anonymous);
            shop.Events<Order>().AddConsumer(new ForeignBus(stack, "Audit", "arn:aws:events:eu-central-1:111122223333:event-bus/audit"));
        }));

    [Fact]
    public void What_is_stored_needs_no_consumer() => Assert.Empty(WarningsOf(stack =>
    {
        _ = new ItemTable<Order>(stack, "Orders");
        _ = new ObjectBucket(stack, "Receipts");
        _ = new EventBus(stack, "Audit", new EventBusProps { ArchiveRetention = Duration.Days(1) });
        _ = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
    }));

    [Fact]
    public void The_warning_can_be_acknowledged() => Assert.Empty(WarningsOf(stack =>
        Annotations.Of(new EventTopic<OrderPlaced>(stack, "Announcements")).AcknowledgeWarning(GraphWarnings.Unconsumed, "The audit account subscribes.")));

    private static IEnumerable<string> WarningsOf(Action<Stack> declare)
    {
        var stack = TestStack.Create();
        declare(stack);
        ((App)stack.Node.Root).Synth();
        return stack.Node.FindAll()
            .SelectMany(construct => construct.Node.Metadata, (construct, entry) => (construct.Node.Path, entry))
            .Where(found => found.entry.Type == "aws:cdk:warning")
            .Select(found => $"{found.Path} {found.entry.Data}")
            .Order(StringComparer.Ordinal);
    }
}
