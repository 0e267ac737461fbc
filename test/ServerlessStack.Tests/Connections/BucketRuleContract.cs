namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection from a bucket keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class BucketRuleContract(string pair) : RuleContract(pair)
{
    /// <summary>The filter of a connection with one, and of its arrow.</summary>
    protected const string SmallReceipts = "created => created.Key.StartsWith(\"receipts/\") && created.Size < 1000";

    /// <summary>What S3 calls the event.</summary>
    protected virtual string DetailType => "Object Created";

    /// <summary>What the filter says of the object, as a pattern.</summary>
    protected virtual string ObjectPattern => """{"key":[{"prefix":"receipts/"}],"size":[{"numeric":["<",1000]}]}""";

    /// <summary>How many functions the two ends bring.</summary>
    protected virtual int Functions => 0;

    [Fact]
    public void Picks_the_buckets_objects_that_the_predicate_lets_through()
    {
        Assert.Equal(
            $$$$"""{"source":["aws.s3"],"detail-type":["{{{{DetailType}}}}"],"detail":{"bucket":{"name":[{"Ref":"ReceiptsBucket"}]}}}""", Pattern(Connected()));
        Assert.Equal(
            $$$$"""{"source":["aws.s3"],"detail-type":["{{{{DetailType}}}}"],"detail":{"bucket":{"name":[{"Ref":"ReceiptsBucket"}]},"object":{{{{ObjectPattern}}}}}}""",
            Pattern(Filtered()));
    }

    [Fact]
    public void Goes_through_the_default_bus_without_a_custom_resource()
    {
        var template = Connected();

        Assert.Equal("""{"EventBridgeConfiguration":{"EventBridgeEnabled":true}}""", template.Part("ReceiptsBucket", "NotificationConfiguration"));
        Assert.Equal("null", template.Part($"{Delivery}Rule", "EventBusName"));
        template.ResourceCountIs("AWS::Lambda::Function", Functions);
    }
}
