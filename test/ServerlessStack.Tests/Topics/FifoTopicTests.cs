using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Topics;

public sealed class FifoTopicTests
{
    private static readonly FifoTopicProps Full = new() { Deduplication = FifoDeduplication.ByContent, Throughput = FifoThroughput.Whole };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new FifoTopic<OrderPlaced>(stack, "OrderPlaced");
        TemplateSnapshot.Matches(stack, "Fifo.Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new FifoTopic<OrderPlaced>(stack, "OrderPlaced", Full);
        TemplateSnapshot.Matches(stack, "Fifo.Full");
    }

    [Fact]
    public void Expects_a_deduplication_id_of_the_publisher_and_counts_each_group_by_itself() =>
        Assert.Equal(["true", "false", "\"MessageGroup\""], OrderOf(new FifoTopicProps()));

    [Fact]
    public void Every_default_can_be_overridden() => Assert.Equal(["true", "true", "\"Topic\""], OrderOf(Full));

    // CDK would name it after its path, and a second copy of the stack in the same account could not be deployed.
    [Fact]
    public void CloudFormation_names_it() =>
        Assert.Equal("null", TestStack.TemplateOf(stack => new FifoTopic<OrderPlaced>(stack, "OrderPlaced")).Part("OrderPlacedTopic", "TopicName"));

    [Fact]
    public void Refuses_clear_text_as_a_standard_topic() => Assert.Equal(
        TestStack.TemplateOf(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced")).Part("OrderPlacedTopicPolicy", "PolicyDocument"),
        TestStack.TemplateOf(stack => new FifoTopic<OrderPlaced>(stack, "OrderPlaced")).Part("OrderPlacedTopicPolicy", "PolicyDocument"));

    [Fact]
    public void A_grant_to_publish_allows_nothing_else_and_links_the_topics_arn()
    {
        var template = TestStack.TemplateOf(stack => new FifoTopic<OrderPlaced>(stack, "OrderPlaced").GrantPublish(new DotNetFunction<GetOrder>(stack, "GetOrder"), linkAs: "Ordered"));

        Assert.Contains("""{"Action":"sns:Publish","Effect":"Allow","Resource":{"Ref":"OrderPlacedTopic"}}""", DeliveryRoleJson.Allowed(template, "GetOrderRole"));
        Assert.Equal("""{"Ref":"OrderPlacedTopic"}""", template.Part("GetOrderFunction", "Environment", "Variables", "STACK_TOPIC_ORDER_PLACED__ORDERED"));
    }

    private static IEnumerable<string> OrderOf(FifoTopicProps props)
    {
        var template = TestStack.TemplateOf(stack => new FifoTopic<OrderPlaced>(stack, "OrderPlaced", props));
        return new[] { "FifoTopic", "ContentBasedDeduplication", "FifoThroughputScope" }.Select(property => template.Part("OrderPlacedTopic", property));
    }
}
