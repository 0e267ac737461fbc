using System.Text.Json.Nodes;
using ServerlessStack.Contracts;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

/// <summary>One order through the five published functions that it needs; the test moves the events as the infrastructure would.</summary>
public sealed class OrderStoryTests(Storefront storefront) : IClassFixture<Storefront>
{
    [Fact]
    public async Task An_order_is_placed_announced_fulfilled_indexed_and_shown()
    {
        var placed = await storefront.AnswerAsync("PlaceOrder", ApiCall.PlaceOrder(Orders.Request));
        Assert.Equal(201, HttpAnswer.Parse(placed).Status);

        var item = storefront.Orders.Items[(Storefront.Table, Orders.Id)];
        var announced = JsonNode.Parse(await storefront.AnswerAsync("AnnounceOrder", StreamBatch.Of(("INSERT", item))))!.AsArray();
        var message = QueueBatch.Notification(Assert.Single(announced)!.ToJsonString());
        Assert.Equal("""{"batchItemFailures":[]}""", await storefront.AnswerAsync("FulfilOrder", QueueBatch.Of(("m1", message))));

        var (path, _) = Assert.Single(storefront.Receipts.Objects);
        Assert.Equal($"/{Storefront.Bucket}/{ReceiptKey.Of(Orders.Id)}", path);
        await storefront.AnswerAsync("IndexReceipt", BucketEvent.ObjectCreated(ReceiptKey.Of(Orders.Id)));

        var shown = HttpAnswer.Parse(await storefront.AnswerAsync("GetOrder", ApiCall.GetOrder(Orders.Id)));
        Assert.Equal(200, shown.Status);
        Assert.Equal("Fulfilled", (string?)shown.Body["status"]);
        Assert.Equal(ReceiptKey.Of(Orders.Id), (string?)shown.Body["receiptKey"]);
        Assert.Equal(20m, (decimal?)shown.Body["total"]);
    }
}
