using System.Text.Json;
using Amazon.S3;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Receipts;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambdas.Tests.Receipts;

public sealed class ReceiptBucketTests : IAsyncLifetime
{
    private static readonly Receipt Receipt = new()
    {
        OrderId = Some.Order().Id,
        CustomerId = "customer-1",
        Country = "DE",
        Lines = Some.Order().Lines,
        Total = 20.00m,
        PlacedAt = Some.Order().PlacedAt,
    };

    private readonly string _path = $"/receipts-bucket/receipts/{Receipt.OrderId}.json";
    private S3Server _s3 = null!;
    private AmazonS3Client _client = null!;
    private ReceiptBucket _bucket = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _s3 = await S3Server.StartAsync();
        _client = LoopbackClient.Of(_s3);
        _bucket = new(_client, "receipts-bucket");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _s3.DisposeAsync();
    }

    [Fact]
    public async Task A_receipt_is_one_json_object_under_its_orders_key()
    {
        await _bucket.WriteAsync(Receipt, Cancellation);

        var (type, body) = _s3.Objects[_path];
        Assert.Equal("application/json", type);
        Assert.Equivalent(Receipt, JsonSerializer.Deserialize(body, StorefrontJson.Default.Receipt), strict: true);
    }

    [Fact]
    public async Task A_receipt_that_is_there_already_stays_as_it_is_and_is_a_success()
    {
        await _bucket.WriteAsync(Receipt, Cancellation);
        var first = _s3.Objects[_path];

        await _bucket.WriteAsync(Receipt with { Country = "FR" }, Cancellation);

        Assert.Same(first, Assert.Single(_s3.Objects).Value);
    }

    [Fact]
    public async Task Any_other_refusal_fails()
    {
        _s3.Forbidden[_path] = true;

        var failure = await Assert.ThrowsAsync<AmazonS3Exception>(() => _bucket.WriteAsync(Receipt, Cancellation));

        Assert.Equal("AccessDenied", failure.ErrorCode);
        Assert.Empty(_s3.Objects);
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => ReceiptBucket.From(new Links(_ => null)));

        Assert.Contains("the bucket Receipts", failure.Message, StringComparison.Ordinal);
    }
}
