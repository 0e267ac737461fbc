using ServerlessStack.HostFunctions;
using ServerlessStack.Lambda;
using ServerlessStack.Lambda.Testing;

namespace ServerlessStack.Lambdas.Tests.Handlers;

/// <summary>The tests that docs/handlers.md shows.</summary>
public sealed class SendInvoiceTests
{
    private readonly InvoicesInMemory _invoices = new();
    private readonly InMemoryIdempotencyStore _store = new();

    [Fact]
    public async Task An_invoice_that_cannot_be_sent_comes_again_alone()
    {
        await using var host = TestHost.Run(start => new SendInvoice(_invoices, start.Logger<SendInvoice>()), SendInvoiceJson.Default);
        _invoices.Refused = "order-2";

        var run = await host.SendAsync(Envelopes.Sqs(Shipped("order-1"), Shipped("order-2")));
        _invoices.Refused = null;
        var again = await host.RedeliverAsync(run);

        again.EnsureSucceeded();
        Assert.Equal(1, Assert.Single(run.Failures).Index);
        Assert.Equal(["order-1", "order-2"], _invoices.Sent.Select(invoice => invoice.OrderId));
        Assert.Contains("The invoice of order order-2 is sent.", again.Logs.Select(log => log.Message));
    }

    [Fact]
    public async Task An_order_that_is_delivered_twice_has_one_invoice()
    {
        await using var host = TestHost.Run(
            start => new SendInvoice(_invoices, start.Logger<SendInvoice>()).OncePer(shipped => shipped.OrderId, _store),
            SendInvoiceJson.Default);

        (await host.SendAsync(Envelopes.Sqs(Shipped("order-1")))).EnsureSucceeded();
        (await host.SendAsync(Envelopes.Sqs(Shipped("order-1")))).EnsureSucceeded();

        var sent = Assert.Single(_invoices.Sent);
        Assert.Equal("order-1", sent.OrderId);
        Assert.NotNull(sent.Token);
        Assert.Equal(["test#SendInvoice#order-1"], _store.Completed);
    }

    private static OrderShipped Shipped(string id) => new() { OrderId = id, Total = 20.00m };
}
