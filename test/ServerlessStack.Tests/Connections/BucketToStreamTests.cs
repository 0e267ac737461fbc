using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToStreamTests() : BucketRuleContract("BucketToStream")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Objects", typeof(ObjectCreated), SmallReceipts, SharedDeadLetters);

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var stream = new EventStream<ObjectCreated>(stack, "Objects", created => created.Key);
        return (props, filtered) => bucket.Created.AddConsumer(stream, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
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
