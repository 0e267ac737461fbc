using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Receipts;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class FulfilOrderTests
{
    private readonly ReceiptsInMemory _receipts = new();

    [Fact]
    public async Task A_receipt_says_what_the_event_says_however_it_is_delivered()
    {
        await using var host = TestHost.Run(_ => new FulfilOrder(_receipts), StorefrontJson.Default);

        (await host.SendAsync(Envelopes.Sqs(Some.OrderPlaced()))).EnsureSucceeded();
        (await host.SendAsync(Envelopes.SnsInSqs(Some.OrderPlaced()).Attempt(2))).EnsureSucceeded();

        var expected = new Receipt
        {
            OrderId = Some.Order().Id,
            CustomerId = "customer-1",
            Country = "DE",
            Lines = Some.Order().Lines,
            Total = 20.00m,
            PlacedAt = Some.Order().PlacedAt,
        };
        Assert.Equal(2, _receipts.Written.Count);
        Assert.All(_receipts.Written, receipt => Assert.Equivalent(expected, receipt, strict: true));
    }

    [Fact]
    public async Task A_receipt_that_cannot_be_written_comes_again_alone()
    {
        await using var host = TestHost.Run(_ => new FulfilOrder(_receipts), StorefrontJson.Default);
        _receipts.Refused = "order-2";

        var run = await host.SendAsync(Envelopes.Sqs(Some.OrderPlaced(), Some.OrderPlaced() with { OrderId = "order-2" }));
        _receipts.Refused = null;
        (await host.RedeliverAsync(run)).EnsureSucceeded();

        Assert.Equal(1, Assert.Single(run.Failures).Index);
        Assert.Equal([Some.Order().Id, "order-2"], _receipts.Written.Select(receipt => receipt.OrderId));
    }

    private sealed class ReceiptsInMemory : IReceiptStore
    {
        internal List<Receipt> Written { get; } = [];

        internal string? Refused { get; set; }

        public Task WriteAsync(Receipt receipt, CancellationToken cancellation)
        {
            if (receipt.OrderId == Refused)
            {
                throw new IOException("The bucket cannot be reached.");
            }

            lock (Written)
            {
                Written.Add(receipt);
            }

            return Task.CompletedTask;
        }
    }
}
