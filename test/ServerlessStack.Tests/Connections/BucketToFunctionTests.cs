using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToFunctionTests
{
    private static readonly BucketToFunctionProps Full = new()
    {
        Prefix = "receipts/",
        Suffix = ".json",
        MaximumRetryAttempts = 10,
        MaximumEventAge = Duration.Hours(1),
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"));
        TemplateSnapshot.Matches(stack, "BucketToFunction.Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"), Full);
        TemplateSnapshot.Matches(stack, "BucketToFunction.Full");
    }

    [Fact]
    public void Goes_through_EventBridge_without_a_custom_resource()
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt")));

        template.Has("AWS::S3::Bucket", new()
        {
            ["NotificationConfiguration"] = new Dictionary<string, object> { ["EventBridgeConfiguration"] = new Dictionary<string, object> { ["EventBridgeEnabled"] = true } },
        });
        template.ResourceCountIs("AWS::Lambda::Function", 1);
    }

    [Fact]
    public void Retries_for_a_day_and_then_keeps_the_event()
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt")));

        template.Has("AWS::Events::Rule", new()
        {
            ["Targets"] = new object[]
            {
                new Dictionary<string, object>
                {
                    ["DeadLetterConfig"] = new Dictionary<string, object> { ["Arn"] = Amazon.CDK.Assertions.Match.AnyValue() },
                    ["RetryPolicy"] = new Dictionary<string, object> { ["MaximumEventAgeInSeconds"] = 86_400, ["MaximumRetryAttempts"] = 185 },
                },
            },
        });
    }

    [Theory]
    [InlineData("receipts/", null, "prefix", "receipts/")]
    [InlineData(null, ".json", "suffix", ".json")]
    [InlineData("a*b\\", ".json", "wildcard", "a\\*b\\\\*.json")]
    public void Picks_keys_by_prefix_and_suffix(string? prefix, string? suffix, string comparison, string value)
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"), new BucketToFunctionProps { Prefix = prefix, Suffix = suffix }));

        template.Has("AWS::Events::Rule", new()
        {
            ["EventPattern"] = new Dictionary<string, object>
            {
                ["detail-type"] = new[] { "Object Created" },
                ["detail"] = new Dictionary<string, object>
                {
                    ["object"] = new Dictionary<string, object> { ["key"] = new object[] { new Dictionary<string, object> { [comparison] = value } } },
                },
            },
        });
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"), Full));

        template.Has("AWS::Events::Rule", new()
        {
            ["Targets"] = new object[]
            {
                new Dictionary<string, object> { ["RetryPolicy"] = new Dictionary<string, object> { ["MaximumEventAgeInSeconds"] = 3600, ["MaximumRetryAttempts"] = 10 } },
            },
        });
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new ObjectBucket(stack, "Receipts").AddConsumer(
            new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"), new BucketToFunctionProps { MaximumRetryAttempts = 186, MaximumEventAge = Duration.Seconds(59) }));

        Assert.Equal(
            """
            Test/IndexReceipt:
              - MaximumRetryAttempts (186) must be 0 to 185, or EventBridge refuses the rule.
              - MaximumEventAge (59 s) must be whole seconds, 60 s to 86400 s, or EventBridge refuses the rule.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
