using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Connections;

public sealed class BucketToFunctionTests() : BucketRuleContract("BucketToFunction")
{
    private protected override ExpectedEdge Edge => new("Receipts", "IndexReceipt", typeof(ObjectCreated), SmallReceipts, SharedDeadLetters);

    private protected override ExpectedTarget Consumer => ExpectedTarget.Function("IndexReceiptFunction");

    protected override int Functions => 1;

    protected override Action<DeliveryProps?, bool> Declare(Stack stack)
    {
        var bucket = new ObjectBucket(stack, "Receipts");
        var function = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
        return (props, filtered) => bucket.Created.AddConsumer(function, filtered ? created => created.Key.StartsWith("receipts/") && created.Size < 1000 : null, props);
    }

    [Fact]
    public void A_predicate_that_would_drop_large_objects_is_refused()
    {
        var error = TestStack.ErrorOf(stack => new ObjectBucket(stack, "Receipts").Created.AddConsumer(
            new DotNetFunction<IndexReceipt>(stack, "IndexReceipt"), created => created.Size > 1000, new DeliveryProps { MaximumRetryAttempts = -1 }));

        Assert.Equal(
            """
            Test/IndexReceipt:
              - MaximumRetryAttempts (-1) must be 0 to 185, or EventBridge refuses the target.
              - created.Size > 1000 cannot become an EventBridge pattern: EventBridge compares numbers up to 5000000000, so events of objects over 5 GB would be dropped; say so with && Size <= 5000000000, exclude single sizes with !=, or decide in the handler.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
