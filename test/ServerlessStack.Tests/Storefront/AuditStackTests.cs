using Amazon.CDK.Assertions;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Storefront;

public sealed class AuditStackTests
{
    private static Template Audit => StorefrontTemplates.TemplateOf("prod", "Audit");

    [Fact]
    public void What_passes_over_the_bus_can_be_replayed()
    {
        Assert.Equal("120", Audit.Part("AuditArchive", "RetentionDays"));
        Assert.Equal("""{"Fn::GetAtt":["AuditBus","Arn"]}""", Audit.Part("AuditArchive", "SourceArn"));
    }

    [Fact]
    public void New_orders_and_written_receipts_reach_the_bus()
    {
        Assert.Contains("Storefront-prod-Fulfilment", Audit.Part("AnnouncedFromOrderPlaced", "TopicArn"), StringComparison.Ordinal);
        Assert.Equal("""{"Fn::GetAtt":["AnnouncedQueue","Arn"]}""", Audit.Part("AuditFromAnnouncedPipe", "Source"));
        Assert.Equal("""{"Fn::GetAtt":["AuditBus","Arn"]}""", Audit.Part("AuditFromAnnouncedPipe", "Target"));
        Assert.Equal(
            """{"EventBridgeEventBusParameters":{"DetailType":"OrderPlaced","Source":"storefront.prod"},"InputTemplate":"<$.body>"}""",
            Audit.Part("AuditFromAnnouncedPipe", "TargetParameters"));
        Assert.Equal("""{"Fn::GetAtt":["AuditBus","Arn"]}""", Audit.Part("AuditFromReceiptsRule", "Targets", "0", "Arn"));
    }

    [Theory]
    [InlineData("RecordOrder", """{"source":["storefront.prod"],"detail-type":["OrderPlaced"]}""")]
    [InlineData("RecordReceipt", """{"source":["aws.s3"],"detail-type":["Object Created"]}""")]
    public void Every_kind_of_event_is_recorded_by_its_function(string function, string pattern)
    {
        Assert.Equal(pattern, Audit.Part($"{function}FromAuditRule", "EventPattern"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{function}}Function","Arn"]}""", Audit.Part($"{function}FromAuditRule", "Targets", "0", "Arn"));
        TheTemplate.Of(StorefrontTemplates.StackOf("prod", "Audit")).HasFunction(function).MayOnly(on: "Trail", "dynamodb:PutItem");
    }

    [Fact]
    public void Every_large_order_that_can_be_placed_waits_for_a_person() => Assert.Equal(
        """{"source":["storefront.prod"],"detail-type":["OrderPlaced"],"detail":{"total":[{"numeric":[">=",1000,"<=",1000000]}]}}""",
        Audit.Part("LargeOrdersFromAuditRule", "EventPattern"));

    [Fact]
    public void Nobody_who_takes_a_large_order_has_to_hurry()
    {
        Assert.Equal("900", Audit.Part("LargeOrdersQueue", "VisibilityTimeout"));
        Assert.Equal("86400", Audit.Part("LargeOrdersAge", "Threshold"));
        Assert.Equal("604800", Audit.Part("LargeOrdersQueue", "MessageRetentionPeriod"));
        Assert.Contains("\"maxReceiveCount\":1000", Audit.Part("LargeOrdersQueue", "RedrivePolicy"), StringComparison.Ordinal);
    }

    // The bus of the account is there in every account; nobody names it here.
    [Fact]
    public void The_companys_other_apps_hear_of_every_order()
    {
        Assert.Equal("""{"source":["storefront.prod"],"detail-type":["OrderPlaced"]}""", Audit.Part("CompanyFromAuditOrderPlacedRule", "EventPattern"));
        Assert.Contains(":event-bus/default", Audit.Part("CompanyFromAuditOrderPlacedRule", "Targets", "0", "Arn"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_changed_or_deleted_is_shown_to_a_person_as_it_was()
    {
        Assert.Equal("""{"StreamViewType":"NEW_AND_OLD_IMAGES"}""", Audit.Part("TrailTable", "StreamSpecification"));
        Assert.Contains("""{"Pattern":"{\"eventName\":[\"MODIFY\",\"REMOVE\"]}"}""", Audit.Part("ChangedFactsFromTrailPipe", "SourceParameters"), StringComparison.Ordinal);
        Assert.Equal("60", Audit.Part("ChangedFactsAge", "Threshold"));
    }
}
