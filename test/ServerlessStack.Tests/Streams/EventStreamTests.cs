using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Streams;

public sealed class EventStreamTests
{
    private static readonly EventStreamProps Full = new() { Retention = Duration.Days(7), Protection = DataProtection.Retained };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId);
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId, Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Scales_by_itself_is_encrypted_and_keeps_events_for_three_days()
    {
        var template = TestStack.TemplateOf(stack => new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId));

        Assert.Equal("""{"StreamMode":"ON_DEMAND"}""", template.Part("OrdersStream", "StreamModeDetails"));
        Assert.Equal("""{"EncryptionType":"KMS","KeyId":"alias/aws/kinesis"}""", template.Part("OrdersStream", "StreamEncryption"));
        Assert.Equal("72", template.Part("OrdersStream", "RetentionPeriodHours"));
        Assert.Equal("Delete", template.Only("AWS::Kinesis::Stream")["DeletionPolicy"]);
        template.ResourceCountIs("AWS::KMS::Key", 0);
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId, Full));

        Assert.Equal("168", template.Part("OrdersStream", "RetentionPeriodHours"));
        Assert.Equal("Retain", template.Only("AWS::Kinesis::Stream")["DeletionPolicy"]);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(8761)]
    public void Refuses_a_retention_that_Kinesis_refuses(double hours)
    {
        var error = TestStack.ErrorOf(stack => new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId, new EventStreamProps { Retention = Duration.Hours(hours) }));

        Assert.Equal($"Test/Orders:\n  - Retention ({hours * 3600} s) must be whole hours, 24 h (86400 s) to 8760 h (31536000 s), or Kinesis refuses the stream.", error);
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new EventStream<OrderPlaced>(stack, "Orders", order => order.Lines, new EventStreamProps { Retention = Duration.Minutes(90) }));

        Assert.Equal(
            """
            Test/Orders:
              - Retention (5400 s) must be whole hours, 24 h (86400 s) to 8760 h (31536000 s), or Kinesis refuses the stream.
              - partitionBy (Lines) must be a single value, but is written as an object or a list, and Kinesis takes a text as partition key.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Skips_checks_of_values_that_only_deployment_knows()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var hours = new CfnParameter(stack, "Hours", new CfnParameterProps { Type = "Number" });
            _ = new EventStream<OrderPlaced>(stack, "Orders", order => order.CustomerId, new EventStreamProps { Retention = Duration.Hours(hours.ValueAsNumber) });
        });

        Assert.Equal("""{"Ref":"Hours"}""", template.Part("OrdersStream", "RetentionPeriodHours"));
    }
}
