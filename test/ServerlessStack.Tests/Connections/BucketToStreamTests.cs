using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToStreamTests() : RuleContract("BucketToStream")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Objects", typeof(ObjectCreated), "created => created.Key.StartsWith(\"receipts/\") && created.Size < 1000", SharedDeadLetters);

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var stream = new EventStream<ObjectCreated>(stack, "Objects", created => created.Key);
        return (props, filtered) => bucket.Created.AddConsumer(stream, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
    }

    [Fact]
    public void Picks_the_buckets_objects_that_the_predicate_lets_through()
    {
        Assert.Equal("""{"source":["aws.s3"],"detail-type":["Object Created"],"detail":{"bucket":{"name":[{"Ref":"ReceiptsBucket"}]}}}""", Pattern(Connected()));
        Assert.Equal(
            """{"source":["aws.s3"],"detail-type":["Object Created"],"detail":{"bucket":{"name":[{"Ref":"ReceiptsBucket"}]},"object":{"key":[{"prefix":"receipts/"}],"size":[{"numeric":["<",1000]}]}}}""",
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
    public void Puts_the_event_itself_into_the_partition_of_its_object()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["ObjectsStream","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("\"$.detail\"", Target(template, "InputPath"));
        Assert.Equal("""{"PartitionKeyPath":"$.detail.object.key"}""", Target(template, "KinesisParameters"));
    }

    [Fact]
    public void The_rules_role_puts_records_and_can_do_nothing_else()
    {
        var template = Connected();

        Assert.Equal(DeliveryRoleJson.TrustIn("events.amazonaws.com"), DeliveryRoleJson.Trust(template, $"{Delivery}Role"));
        Assert.Equal(["""{"Action":"kinesis:PutRecord","Effect":"Allow","Resource":{"Fn::GetAtt":["ObjectsStream","Arn"]}}"""], DeliveryRoleJson.Allowed(template, $"{Delivery}Role"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Delivery}}Role","Arn"]}""", Target(template, "RoleArn"));
    }
}
