using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToQueueTests() : RuleContract("BucketToQueue")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Removals", typeof(ObjectDeleted), "deleted => deleted.Key.EndsWith(\".json\")", "Removals/DeadLetters/Queue");

    protected override string Part => "Deleted";

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var queue = new WorkQueue<ObjectDeleted>(stack, "Removals");
        return (props, filtered) => bucket.Deleted.AddConsumer(queue, filtered ? deleted => deleted.Key.EndsWith(".json") : null, props);
    }

    [Fact]
    public void Picks_the_buckets_objects_that_the_predicate_lets_through()
    {
        Assert.Equal("""{"source":["aws.s3"],"detail-type":["Object Deleted"],"detail":{"bucket":{"name":[{"Ref":"ReceiptsBucket"}]}}}""", Pattern(Connected()));
        Assert.Equal(
            """{"source":["aws.s3"],"detail-type":["Object Deleted"],"detail":{"bucket":{"name":[{"Ref":"ReceiptsBucket"}]},"object":{"key":[{"suffix":".json"}]}}}""",
            Pattern(Filtered()));
    }

    [Fact]
    public void Goes_through_the_default_bus_without_a_custom_resource()
    {
        var template = Connected();

        Assert.Equal("""{"EventBridgeConfiguration":{"EventBridgeEnabled":true}}""", template.Part("ReceiptsBucket", "NotificationConfiguration"));
        Assert.Equal("null", template.Part($"{Delivery}Rule", "EventBusName"));
        template.ResourceCountIs("AWS::Lambda::Function", 0);
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
