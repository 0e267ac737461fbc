using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class IndexReceiptTests
{
    private readonly OrdersInMemory _orders = new();

    [Fact]
    public async Task A_receipt_fulfils_its_order()
    {
        var key = ReceiptKey.Of(Some.Order().Id);

        (await SendAsync(key)).EnsureSucceeded();

        Assert.Equal((Some.Order().Id, key), Assert.Single(_orders.Fulfilled));
    }

    [Fact]
    public async Task Any_other_object_fails_and_fulfils_nothing()
    {
        var run = await SendAsync("receipts/readme.txt");

        Assert.IsType<FormatException>(run.Error!.Exception);
        Assert.Empty(_orders.Fulfilled);
    }

    private async Task<TestRun> SendAsync(string key)
    {
        await using var host = TestHost.Run(_ => new IndexReceipt(_orders), StorefrontJson.Default);
        return await host.SendAsync(Envelopes.ObjectCreated("receipts", key));
    }
}
