using ServerlessStack.Constructs;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToFunctionTests
{
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
        new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"), prefix: "receipts/", suffix: ".json");
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
        var template = TestStack.TemplateOf(stack => new ObjectBucket(stack, "Receipts").AddConsumer(new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"), prefix, suffix));

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
}
