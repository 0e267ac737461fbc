using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

public sealed class BusToBusTests() : BusRuleContract("BusToBus")
{
    private protected override ExpectedEdge Edge => new("Shop", "Audit", typeof(OrderPlaced), "order => order.Total >= 100", SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.Bus("AuditBus");

    protected override string Part => "OrderPlaced";

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var shop = new EventBus(stack, "Shop");
        var audit = new EventBus(stack, "Audit", new EventBusProps { Source = "Shop" });
        return (props, filtered) => shop.Events<OrderPlaced>().AddConsumer(audit, filtered ? order => order.Total >= 100 : null, props);
    }

    [Fact]
    public void Events_of_several_types_take_the_same_way()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var shop = new EventBus(stack, "Shop");
            var audit = new EventBus(stack, "Audit", new EventBusProps { Source = "Shop" });
            shop.Events<OrderPlaced>().AddConsumer(audit);
            shop.Events<ScheduleFired>().AddConsumer(audit);
        });

        template.ResourceCountIs("AWS::Events::Rule", 2);
    }

    [Fact]
    public void Events_of_a_bucket_keep_S3s_own_source()
    {
        var template = TestStack.TemplateOf(stack => new EventBus(stack, "Shop").Events<ObjectCreated>().AddConsumer(new EventBus(stack, "Audit")));

        Assert.Equal("""{"source":["aws.s3"],"detail-type":["Object Created"]}""", template.Part("AuditFromShopObjectCreatedRule", "EventPattern"));
    }

    [Fact]
    public void A_bus_that_names_another_source_is_refused_with_everything_else()
    {
        var error = TestStack.ErrorOf(stack =>
            new EventBus(stack, "Shop").Events<OrderPlaced>().AddConsumer(new EventBus(stack, "Audit"), props: new DeliveryProps { MaximumRetryAttempts = 186 }));

        Assert.Equal(
            """
            Test/Audit:
              - Source ("Audit") must be "Shop" like that of Test/Shop: events keep their source on the way, and nobody would recognize them here.
              - MaximumRetryAttempts (186) must be 0 to 185, or EventBridge refuses the target.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void A_bus_cannot_be_its_own_consumer()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var shop = new EventBus(stack, "Shop");
            shop.Events<OrderPlaced>().AddConsumer(shop);
        });

        Assert.Equal("Test/Shop:\n  - Test/Shop cannot hand events on to itself: every event would come back for ever.", error);
    }
}
