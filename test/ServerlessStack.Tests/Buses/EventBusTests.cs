using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Buses;

public sealed class EventBusTests
{
    private static readonly EventBusProps Full = new() { Description = "What happens in the shop", Source = "shop.orders", ArchiveRetention = Duration.Days(30) };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new EventBus(stack, "Audit");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new EventBus(stack, "Audit", Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Its_name_follows_from_its_path() => Assert.Equal("\"TestAudit\"", Name("Audit"));

    [Fact]
    public void Keeps_no_archive_unless_asked()
    {
        var bus = new EventBus(TestStack.Create(), "Audit");

        Assert.Null(EventBusDefaults.ArchiveRetention);
        Assert.Null(bus.Archive);
    }

    [Fact]
    public void An_archive_keeps_every_event_of_the_bus_for_as_long_as_asked()
    {
        var template = TestStack.TemplateOf(stack => new EventBus(stack, "Audit", Full));

        Assert.Equal("""{"Fn::GetAtt":["AuditBus","Arn"]}""", template.Part("AuditArchive", "SourceArn"));
        Assert.Equal("30", template.Part("AuditArchive", "RetentionDays"));
        Assert.Equal("null", template.Part("AuditArchive", "EventPattern"));
    }

    [Theory]
    [InlineData(DataProtection.Retained, 2)]
    [InlineData(DataProtection.Disposable, 0)]
    public void An_archive_outlives_a_mistake_in_the_template_unless_it_is_disposable(DataProtection protection, int retained)
    {
        var template = TestStack.TemplateOf(stack => new EventBus(stack, "Audit", Full with { Protection = protection }));

        Assert.Equal(DataProtection.Retained, EventBusDefaults.Protection);
        Assert.Equal(retained, new[] { "AWS::Events::EventBus", "AWS::Events::Archive" }.Sum(type => template.FindResources(type, new Dictionary<string, object> { ["DeletionPolicy"] = "Retain" }).Count));
    }

    [Fact]
    public void Events_name_the_bus_and_their_type()
    {
        var events = new EventBus(TestStack.Create(), "Audit").Events<OrderPlaced>();

        Assert.Equal("Audit", events.Source);
        Assert.Equal("OrderPlaced", events.DetailType);
    }

    [Fact]
    public void Events_name_the_source_that_was_chosen() => Assert.Equal("shop.orders", new EventBus(TestStack.Create(), "Audit", Full).Events<OrderPlaced>().Source);

    [Fact]
    public void A_change_of_an_item_is_named_with_the_item() =>
        Assert.Equal("ItemChange<Order>", new EventBus(TestStack.Create(), "Audit").Events<ItemChange<Order>>().DetailType);

    [Fact]
    public void Events_of_buckets_keep_the_names_that_S3_gives_them()
    {
        var bus = new EventBus(TestStack.Create(), "Audit");

        Assert.Equal(("aws.s3", "Object Created"), (bus.Events<ObjectCreated>().Source, bus.Events<ObjectCreated>().DetailType));
        Assert.Equal(("aws.s3", "Object Deleted"), (bus.Events<ObjectDeleted>().Source, bus.Events<ObjectDeleted>().DetailType));
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new EventBus(stack, "Audit", new EventBusProps
        {
            Description = new string('x', 513),
            Source = "aws.audit",
            ArchiveRetention = Duration.Hours(36),
        }));

        Assert.Equal(
            """
            Test/Audit:
              - Description has 513 characters, but EventBridge takes at most 512 and refuses the bus.
              - Source ("aws.audit") must have 1 to 256 characters and not start with "aws.", which AWS keeps for itself, or EventBridge refuses every event.
              - ArchiveRetention (129600 s) must be whole days, 1 day (86400 s) or more, or EventBridge refuses the archive.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void An_id_that_cannot_be_a_source_is_refused_like_one_that_was_chosen()
    {
        var error = TestStack.ErrorOf(stack => new EventBus(stack, "aws.audit"));

        Assert.StartsWith("Test/aws.audit:\n  - Source (\"aws.audit\") must have 1 to 256 characters", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Skips_checks_of_values_that_only_deployment_knows()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var days = new CfnParameter(stack, "Days", new CfnParameterProps { Type = "Number" });
            _ = new EventBus(stack, "Audit", new EventBusProps { ArchiveRetention = Duration.Days(days.ValueAsNumber) });
        });

        Assert.Equal("""{"Ref":"Days"}""", template.Part("AuditArchive", "RetentionDays"));
    }

    private static string Name(string id) => TestStack.TemplateOf(stack => new EventBus(stack, id)).Part($"{id}Bus", "Name");
}
