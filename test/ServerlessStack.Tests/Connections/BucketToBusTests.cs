using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToBusTests() : BucketRuleContract("BucketToBus")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Audit", typeof(ObjectCreated), SmallReceipts, SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.Bus("AuditBus");

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var bus = new EventBus(stack, "Audit");
        return (props, filtered) => bucket.Created.AddConsumer(bus, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
    }

    [Fact]
    public void Created_and_deleted_objects_take_the_same_way()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var bucket = new ObjectBucket(stack, "Receipts");
            var bus = new EventBus(stack, "Audit");
            bucket.Created.AddConsumer(bus);
            bucket.Deleted.AddConsumer(bus);
        });

        template.ResourceCountIs("AWS::Events::Rule", 2);
    }
}
