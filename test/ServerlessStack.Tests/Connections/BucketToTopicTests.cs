using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToTopicTests() : BucketRuleContract("BucketToTopic")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Announcements", typeof(ObjectCreated), SmallReceipts, SharedDeadLetters);

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var topic = new EventTopic<ObjectCreated>(stack, "Announcements");
        return (props, filtered) => bucket.Created.AddConsumer(topic, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
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
}
