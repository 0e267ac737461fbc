using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

public sealed class FifoTopicToFifoQueueTests() : PairContract("FifoTopicToFifoQueue")
{
    private const string Subscription = "FulfilmentFromOrderPlaced";

    internal override void ConnectFully(Stack stack) => Connect(stack, isFiltered: true);

    protected override void ConnectMinimally(Stack stack) => Connect(stack, isFiltered: false);

    [Fact]
    public void Delivers_the_event_itself_and_keeps_what_it_cannot_deliver()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Equal("true", template.Part(Subscription, "RawMessageDelivery"));
        Assert.Equal("""{"deadLetterTargetArn":{"Fn::GetAtt":["FulfilmentDeadLettersQueue","Arn"]}}""", template.Part(Subscription, "RedrivePolicy"));
        Assert.Equal("true", template.Part("FulfilmentDeadLettersQueue", "FifoQueue"));
        Assert.Equal("null", template.Part(Subscription, "FilterPolicy"));
    }

    [Fact]
    public void Both_queues_admit_that_topic_and_no_other()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        foreach (var queue in new[] { "FulfilmentQueue", "FulfilmentDeadLettersQueue" })
        {
            Assert.Equal(
                [$$$$"""{"Action":"sqs:SendMessage","Condition":{"ArnEquals":{"aws:SourceArn":{"Ref":"OrderPlacedTopic"}}},"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Resource":{"Fn::GetAtt":["{{{{queue}}}}","Arn"]}}"""],
                template.Allowed($"{queue}Policy", "PolicyDocument"));
        }
    }

    [Fact]
    public void Filters_on_the_events_own_json_names()
    {
        var template = TestStack.TemplateOf(ConnectFully);

        Assert.Equal("\"MessageBody\"", template.Part(Subscription, "FilterPolicyScope"));
        Assert.Equal("""{"total":[{"numeric":[">",0]}]}""", template.Part(Subscription, "FilterPolicy"));
    }

    [Fact]
    public void Lives_in_the_consumers_stack()
    {
        var app = TestApp.Create();
        var (producer, consumer) = (new Stack(app, "Producer"), new Stack(app, "Consumer"));
        new FifoTopic<OrderPlaced>(producer, "OrderPlaced").AddConsumer(new FifoQueue<OrderPlaced>(consumer, "Fulfilment"));

        Amazon.CDK.Assertions.Template.FromStack(producer).ResourceCountIs("AWS::SNS::Subscription", 0);
        Amazon.CDK.Assertions.Template.FromStack(consumer).ResourceCountIs("AWS::SNS::Subscription", 1);
    }

    [Fact]
    public void Records_its_arrow()
    {
        var stack = TestStack.Create();
        Connect(stack, isFiltered: true);

        var graph = EventGraph.Of(stack);
        var edge = Assert.Single(graph.Edges);

        Assert.Equal(
            ("Test/OrderPlaced", "Test/Fulfilment", typeof(OrderPlaced), "placed => placed.Total > 0", "SNS's own retries over 23 days", "Test/Fulfilment/DeadLetters"),
            (edge.Source.Node.Path, edge.Consumer.Node.Path, edge.Event, edge.Filter, edge.Retries, graph.NodeOf(edge.DeadLetters!).Path));
    }

    [Theory]
    [InlineData(FifoThroughput.Whole, FifoThroughput.Whole)]
    [InlineData(FifoThroughput.Whole, FifoThroughput.PerGroup)]
    public void A_queue_may_tell_as_much_apart_as_its_topic_or_more(FifoThroughput topic, FifoThroughput queue)
    {
        var template = TestStack.TemplateOf(stack => new FifoTopic<OrderPlaced>(stack, "OrderPlaced", new FifoTopicProps { Throughput = topic })
            .AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment", new FifoQueueProps { Throughput = queue })));

        template.ResourceCountIs("AWS::SNS::Subscription", 1);
    }

    [Fact]
    public void Reports_a_queue_that_tells_less_apart_and_a_filter_that_cannot_be_said_at_once()
    {
        var error = TestStack.ErrorOf(stack => new FifoTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(
            new FifoQueue<OrderPlaced>(stack, "Fulfilment", new FifoQueueProps { Throughput = FifoThroughput.Whole }),
            where: placed => placed.Country.Length == 2));

        Assert.Equal(
            """
            Test/Fulfilment:
              - Throughput (Whole) must be PerGroup as that of Test/OrderPlaced, or the queue drops an event whose deduplication id another group has used, though the topic has accepted it.
              - placed.Country.Length == 2 cannot become an SNS filter policy: a filter cannot ask for Length; compare the event's own properties with constants, or decide in the handler.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Cannot_be_made_twice()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var topic = new FifoTopic<OrderPlaced>(stack, "OrderPlaced");
            var queue = new FifoQueue<OrderPlaced>(stack, "Fulfilment");
            topic.AddConsumer(queue);
            topic.AddConsumer(queue, where: placed => placed.Total > 0);
        });

        Assert.Equal(
            "Test/Fulfilment:\n  - Test/OrderPlaced is connected to it already, or another source of the same id is; every event would arrive twice, or CloudFormation could not tell the two connections apart. Connect it once, or rename one source.",
            error);
    }

    private static void Connect(Stack stack, bool isFiltered)
    {
        var topic = new FifoTopic<OrderPlaced>(stack, "OrderPlaced");
        var queue = new FifoQueue<OrderPlaced>(stack, "Fulfilment");
        if (isFiltered)
        {
            topic.AddConsumer(queue, where: placed => placed.Total > 0);
        }
        else
        {
            topic.AddConsumer(queue);
        }
    }
}
