using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToTopicTests() : BucketRuleContract("BucketToTopic")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Announcements", typeof(ObjectCreated), SmallReceipts, SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.Topic("AnnouncementsTopic");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var topic = new EventTopic<ObjectCreated>(stack, "Announcements");
        return (props, filtered) => bucket.Created.AddConsumer(topic, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
    }
}
