using ServerlessStack.Contracts;
using ServerlessStack.Receipts;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class FulfilOrderTests
{
    [Fact]
    public async Task A_receipt_says_what_the_event_says_however_often_it_is_delivered()
    {
        var receipts = new ReceiptsInMemory();
        var handler = new FulfilOrder(receipts);

        await handler.HandleAsync(Some.OrderPlaced(), Some.Delivery(), TestContext.Current.CancellationToken);
        await handler.HandleAsync(Some.OrderPlaced(), Some.Delivery() with { Attempt = 2 }, TestContext.Current.CancellationToken);

        var expected = new Receipt
        {
            OrderId = Some.Order().Id,
            CustomerId = "customer-1",
            Country = "DE",
            Lines = Some.Order().Lines,
            Total = 20.00m,
            PlacedAt = Some.Order().PlacedAt,
        };
        Assert.Equal(2, receipts.Written.Count);
        Assert.All(receipts.Written, receipt => Assert.Equivalent(expected, receipt, strict: true));
    }

    private sealed class ReceiptsInMemory : IReceiptStore
    {
        internal List<Receipt> Written { get; } = [];

        public Task WriteAsync(Receipt receipt, CancellationToken cancellation)
        {
            Written.Add(receipt);
            return Task.CompletedTask;
        }
    }
}
