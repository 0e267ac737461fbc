using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToQueueTests() : BucketRuleContract("BucketToQueue")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Removals", typeof(ObjectDeleted), "deleted => deleted.Key.EndsWith(\".json\")", "Removals/DeadLetters/Queue");

    protected override string Part => "Deleted";

    protected override string DetailType => "Object Deleted";

    protected override string ObjectPattern => """{"key":[{"suffix":".json"}]}""";

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var queue = new WorkQueue<ObjectDeleted>(stack, "Removals");
        return (props, filtered) => bucket.Deleted.AddConsumer(queue, filtered ? deleted => deleted.Key.EndsWith(".json") : null, props);
    }

    [Fact]
    public void Sends_the_event_itself()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["RemovalsQueue","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("\"$.detail\"", Target(template, "InputPath"));
        Assert.Equal("null", Target(template, "RoleArn"));
    }

    [Fact]
    public void The_queue_admits_that_rule_alone() =>
        Assert.Equal([AllowedBy("sqs:SendMessage", """{"Fn::GetAtt":["RemovalsQueue","Arn"]}""")], Connected().Allowed("RemovalsQueuePolicy", "PolicyDocument"));
}
