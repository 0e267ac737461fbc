using ServerlessStack.Contracts;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class IndexReceiptTests
{
    private readonly OrdersInMemory _orders = new();

    [Fact]
    public async Task A_receipt_fulfils_its_order()
    {
        var key = ReceiptKey.Of(Some.Order().Id);

        await HandleAsync(key);

        Assert.Equal((Some.Order().Id, key), Assert.Single(_orders.Fulfilled));
    }

    [Fact]
    public async Task Any_other_object_fails_and_fulfils_nothing()
    {
        await Assert.ThrowsAsync<FormatException>(() => HandleAsync("receipts/readme.txt"));

        Assert.Empty(_orders.Fulfilled);
    }

    private Task HandleAsync(string key) =>
        new IndexReceipt(_orders).HandleAsync(new() { Bucket = "receipts", Key = key, Size = 1 }, Some.Delivery(), TestContext.Current.CancellationToken);
}
