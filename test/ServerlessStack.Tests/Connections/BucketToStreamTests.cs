using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToStreamTests() : BucketRuleContract("BucketToStream")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Objects", typeof(ObjectCreated), SmallReceipts, SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.Stream("ObjectsStream", "$.detail.object.key");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var stream = new EventStream<ObjectCreated>(stack, "Objects", created => created.Key);
        return (props, filtered) => bucket.Created.AddConsumer(stream, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
    }
}
