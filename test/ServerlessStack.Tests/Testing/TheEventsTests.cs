using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class TheEventsTests
{
    private static readonly Lazy<(TheEvents Events, Stack Stack)> Shop = new(() =>
    {
        var stack = TestStack.With(stack =>
        {
            var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
            new ItemTable<Order>(stack, "Orders").AddConsumer(placed, via: new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder"), on: Change.Insert);
            placed.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"), where: order => order.Total > 0);
        });
        return (TheEvents.Of((App)stack.Node.Root), stack);
    });

    private static TheEvents Events => Shop.Value.Events;

    [Fact]
    public void What_flows_reads_like_a_sentence()
    {
        Events.Flow(from: "Test/Orders", to: "Test/OrderPlaced").Via("Test/AnnounceOrder").KeepingWhatFails();
        Events.Flow(from: "Test/OrderPlaced", to: "Test/Fulfilment").Of<OrderPlaced>().Where("order => order.Total > 0").KeepingWhatFails();
        Events.Flow(from: Shop.Value.Stack.Node.FindChild("OrderPlaced"), to: Shop.Value.Stack.Node.FindChild("Fulfilment"));
        Events.NeverFlow(from: "Test/Orders", to: "Test/Fulfilment");
    }

    [Fact]
    public void What_does_not_flow_is_told_with_where_events_go_instead()
    {
        Fails("No events flow from Test/Orders to Test/Fulfilment; they flow to Test/OrderPlaced.", () => Events.Flow(from: "Test/Orders", to: "Test/Fulfilment"));
        Fails("No events flow from Test/Fulfilment to Test/Orders; from there they flow nowhere.", () => Events.Flow(from: "Test/Fulfilment", to: "Test/Orders"));
    }

    [Fact]
    public void What_must_not_flow_is_told_with_what_does() => Fails(
        "Events flow from Test/OrderPlaced to Test/Fulfilment, but must not: OrderPlaced, order => order.Total > 0.", () => Events.NeverFlow(from: "Test/OrderPlaced", to: "Test/Fulfilment"));

    [Fact]
    public void Another_filter_event_or_projection_is_shown()
    {
        Fails("What flows from Test/OrderPlaced to Test/Fulfilment lets through order => order.Total > 0, but must be everything.", () => Events.Flow("Test/OrderPlaced", "Test/Fulfilment").Where("everything"));
        Fails("What flows from Test/OrderPlaced to Test/Fulfilment carries OrderPlaced, but must be Order.", () => Events.Flow("Test/OrderPlaced", "Test/Fulfilment").Of<Order>());
        Fails("What flows from Test/OrderPlaced to Test/Fulfilment goes via nothing in particular, but must be Test/AnnounceOrder.", () => Events.Flow("Test/OrderPlaced", "Test/Fulfilment").Via("Test/AnnounceOrder"));
    }

    [Fact]
    public void A_route_keeps_nothing_because_its_caller_sees_the_failure()
    {
        var stack = TestStack.With(stack => new ServerlessApi(stack, "Api").AddRoute(HttpMethod.Post, "/orders", new WorkQueue<OrderPlaced>(stack, "Work"), RouteAccess.Anonymous));

        Fails("What flows from Test/Api to Test/Work keeps nothing of what fails, but must have a dead-letter queue.", () => TheEvents.Of((App)stack.Node.Root).Flow("Test/Api", "Test/Work").KeepingWhatFails());
    }

    [Fact]
    public void An_app_without_events_has_none() => Fails("No events flow from A to B; from there they flow nowhere.", () => TheEvents.Of((App)TestStack.Create().Node.Root).Flow("A", "B"));

    private static void Fails(string message, Action sentence) => Assert.Equal(message, Assert.Throws<TemplateAssertionException>(sentence).Message);
}
