using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Graph;

public sealed class EventGraphTests
{
    [Fact]
    public void Holds_the_arrows_of_all_stacks_in_the_order_of_their_declaration()
    {
        var app = TestApp.Create();
        var bus = new EventBus(new Stack(app, "Producer"), "Audit");
        var consumer = new Stack(app, "Consumer");
        bus.Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(consumer, "Fulfilment"));
        bus.Events<OrderPlaced>().AddConsumer(new EventTopic<OrderPlaced>(consumer, "Announcements"));

        Assert.Equal(["Consumer/Fulfilment", "Consumer/Announcements"], EventGraph.Of(app).Edges.Select(edge => edge.Consumer.Node.Path));
        Assert.Same(EventGraph.Of(app), EventGraph.Of(bus));
    }

    [Fact]
    public void Of_an_app_knows_nothing_of_another_app()
    {
        var stack = TestStack.Create();
        new EventBus(stack, "Audit").Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"));

        Assert.Empty(EventGraph.Of(TestStack.Create()).Edges);
    }

    [Fact]
    public void Holds_no_arrow_that_was_refused()
    {
        var stack = TestStack.Create();
        var bus = new EventBus(stack, "Audit");
        var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");

        Assert.Throws<InvalidConstructException>(() => bus.Events<OrderPlaced>().AddConsumer(queue, props: new DeliveryProps { MaximumRetryAttempts = -1 }));

        Assert.Empty(EventGraph.Of(stack).Edges);
    }
}
