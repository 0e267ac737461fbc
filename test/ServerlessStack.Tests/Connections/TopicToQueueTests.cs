using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class TopicToQueueTests() : PairContract("TopicToQueue")
{
    internal override void ConnectFully(Stack stack) =>
        new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"), where: order => order.Total > 0 && order.Country != "NL");

    protected override void ConnectMinimally(Stack stack) => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"));

    [Fact]
    public void Delivers_the_event_itself_and_keeps_what_it_cannot_deliver()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        template.Has("AWS::SNS::Subscription", new()
        {
            ["Protocol"] = "sqs",
            ["RawMessageDelivery"] = true,
            ["RedrivePolicy"] = new Dictionary<string, object> { ["deadLetterTargetArn"] = Amazon.CDK.Assertions.Match.AnyValue() },
        });
        Assert.DoesNotContain("FilterPolicy", template.PropertiesOfOnly("AWS::SNS::Subscription"));
    }

    [Fact]
    public void Filters_on_the_events_own_json_names()
    {
        var template = TestStack.TemplateOf(ConnectFully);

        template.Has("AWS::SNS::Subscription", new()
        {
            ["FilterPolicyScope"] = "MessageBody",
            ["FilterPolicy"] = new Dictionary<string, object>
            {
                ["total"] = new object[] { new Dictionary<string, object> { ["numeric"] = new object[] { ">", 0 } } },
                ["country"] = new object[] { new Dictionary<string, object> { ["anything-but"] = new[] { "NL" } } },
            },
        });
    }

    [Fact]
    public void Reports_everything_that_a_filter_cannot_say_at_once()
    {
        var error = TestStack.ErrorOf(stack => new EventTopic<OrderPlaced>(stack, "OrderPlaced").AddConsumer(
            new WorkQueue<OrderPlaced>(stack, "Fulfilment"),
            where: order => order.Country.Length == 2 && order.CustomerId.Contains('x')));

        Assert.Equal(
            """
            Test/Fulfilment:
              - order.Country.Length == 2 cannot become an SNS filter policy: a filter cannot ask for Length; compare the event's own properties with constants, or decide in the handler.
              - order.CustomerId.Contains('x') cannot become an SNS filter policy: it has no such comparison of texts; use ==, StartsWith, EndsWith or a set of values, or decide in the handler.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
