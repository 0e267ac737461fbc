using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Graph;

public sealed class ConnectionRoomTests
{
    [Fact]
    public void Everything_that_delivers_lives_in_the_consumers_stack()
    {
        var app = TestApp.Create();
        var producer = new Stack(app, "Producer");
        var consumer = new Stack(app, "Consumer");
        new EventBus(producer, "Audit").Events<OrderPlaced>().AddConsumer(new EventStream<OrderPlaced>(consumer, "Orders", order => order.CustomerId));

        var resources = Template.FromStack(consumer);

        resources.ResourceCountIs("AWS::Events::Rule", 1);
        resources.ResourceCountIs("AWS::IAM::Role", 1);
        resources.ResourceCountIs("AWS::SQS::QueuePolicy", 1);
        Template.FromStack(producer).ResourceCountIs("AWS::Events::Rule", 0);
    }

    [Fact]
    public void Two_sources_of_one_id_cannot_meet_at_one_consumer()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var queue = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
            new EventBus(stack, "Orders").Events<OrderPlaced>().AddConsumer(queue);
            new EventTopic<OrderPlaced>(new global::Constructs.Construct(stack, "Other"), "Orders").AddConsumer(queue);
        });

        Assert.StartsWith("Test/Fulfilment:\n  - Test/Other/Orders is connected to it already, or another source of the same id is", error, StringComparison.Ordinal);
    }
}
