using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToTopicTests() : RuleContract("BusToTopic")
{
    private protected override ExpectedEdge Edge => new("Audit", "Announcements", typeof(OrderPlaced), "order => order.Total >= 100", SharedDeadLetters);

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var topic = new EventTopic<OrderPlaced>(stack, "Announcements");
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(topic, filtered ? order => order.Total >= 100 : null, props);
    }

    [Fact]
    public void Picks_events_of_the_type_that_the_predicate_lets_through()
    {
        Assert.Equal("""{"source":["Audit"],"detail-type":["OrderPlaced"]}""", Pattern(Connected()));
        Assert.Equal("""{"source":["Audit"],"detail-type":["OrderPlaced"],"detail":{"total":[{"numeric":[">=",100]}]}}""", Pattern(Filtered()));
    }

    [Fact]
    public void Publishes_the_event_itself()
    {
        var template = Connected();

        Assert.Equal("""{"Ref":"AnnouncementsTopic"}""", Target(template, "Arn"));
        Assert.Equal("\"$.detail\"", Target(template, "InputPath"));
        Assert.Equal("null", Target(template, "RoleArn"));
    }

    // With a condition, SNS would refuse every event: EventBridge tells it no source.
    [Fact]
    public void The_topic_admits_rules_without_a_condition() =>
        Assert.Equal(
            ["""{"Action":"sns:Publish","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Resource":{"Ref":"AnnouncementsTopic"},"Sid":"1"}"""],
            Connected().Allowed("AnnouncementsTopicPolicy", "PolicyDocument"));

    [Fact]
    public void Two_rules_need_one_statement()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var topic = new EventTopic<OrderPlaced>(stack, "Announcements");
            new EventBus(stack, "Audit").Events<OrderPlaced>().AddConsumer(topic);
            new EventBus(stack, "Backup").Events<OrderPlaced>().AddConsumer(topic);
        });

        Assert.Single(template.Allowed("AnnouncementsTopicPolicy", "PolicyDocument"));
    }
}
