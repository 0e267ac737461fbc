using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToQueueTests() : BucketRuleContract("BucketToQueue")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Removals", typeof(ObjectDeleted), "deleted => deleted.Key.EndsWith(\".json\")", "Removals/DeadLetters/Queue");

    private protected override ExpectedTarget Consumer => ExpectedTarget.Queue("RemovalsQueue");

    protected override string Part => "Deleted";

    protected override string DetailType => "Object Deleted";

    protected override string ObjectPattern => """{"key":[{"suffix":".json"}]}""";

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var queue = new WorkQueue<ObjectDeleted>(stack, "Removals");
        return (props, filtered) => bucket.Deleted.AddConsumer(queue, filtered ? deleted => deleted.Key.EndsWith(".json") : null, props);
    }
}
