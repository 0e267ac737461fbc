using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToTopicTests() : BusRuleContract("BusToTopic")
{
    private protected override ExpectedEdge Edge => new("Audit", "Announcements", typeof(OrderPlaced), "order => order.Total >= 100", SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.Topic("AnnouncementsTopic");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bus = new EventBus(stack, "Audit");
        var topic = new EventTopic<OrderPlaced>(stack, "Announcements");
        return (props, filtered) => bus.Events<OrderPlaced>().AddConsumer(topic, filtered ? order => order.Total >= 100 : null, props);
    }

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
