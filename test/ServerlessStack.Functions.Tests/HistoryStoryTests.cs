using System.Text.Json.Nodes;
using ServerlessStack.Contracts;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

/// <summary>An order's way into its customer's list through the three published functions that it needs; the test moves the events as topic and queue would.</summary>
public sealed class HistoryStoryTests(Storefront storefront) : IClassFixture<Storefront>
{
    [Fact]
    public async Task A_customers_list_says_how_far_an_order_has_come()
    {
        await storefront.AnswerAsync("PlaceOrder", ApiCall.PlaceOrder(Orders.Request));
        await FollowAsync("INSERT");
        Assert.Equal("Placed", await ListedAsync());

        await storefront.AnswerAsync("IndexReceipt", BucketEvent.ObjectCreated(ReceiptKey.Of(Orders.Id)));
        await FollowAsync("MODIFY");
        Assert.Equal("Fulfilled", await ListedAsync());

        Assert.Equal([$"{Orders.Id}/Placed", $"{Orders.Id}/Fulfilled"], storefront.Sns.Published.Select(call => call["MessageDeduplicationId"]));
        Assert.All(storefront.Sns.Published, call => Assert.Equal((Storefront.Statuses, Orders.Id), (call["TopicArn"], call["MessageGroupId"])));
    }

    // The stream's record of a modification holds the order before, whose status was another one.
    private async Task FollowAsync(string change)
    {
        var record = StreamBatch.Mapped(change, storefront.Orders.Items[(Storefront.Table, Orders.Id)], before => before["status"] = new JsonObject { ["S"] = "Placed" });
        Assert.Equal("""{"batchItemFailures":[]}""", await storefront.AnswerAsync("AnnounceStatus", record));
        Assert.Equal("""{"batchItemFailures":[]}""", await storefront.AnswerAsync("KeepHistory", QueueBatch.Of(("m1", storefront.Sns.Published[^1]["Message"]))));
    }

    private async Task<string?> ListedAsync()
    {
        var listed = HttpAnswer.Parse(await storefront.AnswerAsync("ListOrders", ApiCall.ListOrders()));
        Assert.Equal(200, listed.Status);
        var order = Assert.Single(listed.Body["orders"]!.AsArray())!;
        Assert.Equal(Orders.Id, (string?)order["orderId"]);
        return (string?)order["status"];
    }
}
