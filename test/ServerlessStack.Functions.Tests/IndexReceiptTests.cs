using ServerlessStack.Contracts;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

public sealed class IndexReceiptTests : IClassFixture<Storefront>
{
    private readonly Storefront _storefront;
    private readonly FunctionProcess _function;

    public IndexReceiptTests(Storefront storefront)
    {
        _storefront = storefront;
        _function = storefront.Function("IndexReceipt");
        storefront.Clear();
        storefront.Orders.Items[(Storefront.Table, Orders.Id)] = Orders.Item(Orders.Id);
    }

    [Fact]
    public async Task A_receipt_fulfils_its_order_however_often_it_is_announced()
    {
        for (var delivery = 0; delivery < 2; delivery++)
        {
            var answer = await _function.InvokeAsync(BucketEvent.ObjectCreated(ReceiptKey.Of(Orders.Id)));
            Assert.False(answer.IsError, answer.Body);
        }

        var order = _storefront.Orders.Items[(Storefront.Table, Orders.Id)];
        Assert.Equal("Fulfilled", (string?)order["status"]!["S"]);
        Assert.Equal(ReceiptKey.Of(Orders.Id), (string?)order["receiptKey"]!["S"]);
    }

    [Fact]
    public async Task An_object_that_is_no_receipt_fails_with_its_name_and_updates_nothing()
    {
        var answer = await _function.InvokeAsync(BucketEvent.ObjectCreated("uploads/my file+1.pdf"));

        Assert.True(answer.IsError);
        Assert.Contains("uploads/my file", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_storefront.Orders.Calls);
    }

    [Fact]
    public async Task A_receipt_of_an_unknown_order_fails_with_its_id_and_creates_nothing()
    {
        var unknown = OrderId.Derive("customer-1", "never-sent");

        var answer = await _function.InvokeAsync(BucketEvent.ObjectCreated(ReceiptKey.Of(unknown)));

        Assert.True(answer.IsError);
        Assert.Contains($"There is no order {unknown}", answer.Body, StringComparison.Ordinal);
        Assert.Equal(0, _storefront.Orders.Writes);
    }

    [Fact]
    public async Task The_sample_notification_of_a_picture_updates_nothing()
    {
        var answer = await _function.InvokeAsync(Payload.Text("s3-event"));

        Assert.True(answer.IsError);
        Assert.Empty(_storefront.Orders.Calls);
    }
}
