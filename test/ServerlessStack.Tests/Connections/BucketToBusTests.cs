using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToBusTests() : BucketRuleContract("BucketToBus")
{
    private protected override ExpectedEdge Edge => new("Receipts", "Audit", typeof(ObjectCreated), SmallReceipts, SharedDeadLetters);

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var bus = new EventBus(stack, "Audit");
        return (props, filtered) => bucket.Created.AddConsumer(bus, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
    }

    [Fact]
    public void Hands_on_the_whole_event()
    {
        var template = Connected();

        Assert.Equal("""{"Fn::GetAtt":["AuditBus","Arn"]}""", Target(template, "Arn"));
        Assert.Equal("null", Target(template, "InputPath"));
    }

    [Fact]
    public void The_rules_role_puts_events_and_can_do_nothing_else()
    {
        var template = Connected();

        Assert.Equal(DeliveryRoleJson.TrustIn("events.amazonaws.com"), DeliveryRoleJson.Trust(template, $"{Delivery}Role"));
        Assert.Equal(["""{"Action":"events:PutEvents","Effect":"Allow","Resource":{"Fn::GetAtt":["AuditBus","Arn"]}}"""], DeliveryRoleJson.Allowed(template, $"{Delivery}Role"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Delivery}}Role","Arn"]}""", Target(template, "RoleArn"));
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
