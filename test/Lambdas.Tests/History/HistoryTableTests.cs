using System.Text.Json.Nodes;
using ServerlessStack.Contracts;
using ServerlessStack.History;
using ServerlessStack.Lambda;

namespace ServerlessStack.Lambdas.Tests.History;

public sealed class HistoryTableTests() : TableTests<HistoryTable>("history-table", ("customerId", "position"), (client, name) => new(client, name))
{
    [Fact]
    public async Task An_item_holds_one_line_of_the_list()
    {
        await Table.KeepAsync(Some.Summary(1), Cancellation);

        var expected = JsonNode.Parse($$$"""
            {"customerId":{"S":"customer-1"},"position":{"S":"2026-01-02T03:05:05.0060007Z/{{{Some.Summary(1).OrderId}}}"},"orderId":{"S":"{{{Some.Summary(1).OrderId}}}"},
             "status":{"S":"Placed"},"total":{"N":"20"},"placedAt":{"S":"2026-01-02T03:05:05.0060007+00:00"}}
            """);
        var stored = Assert.Single(Dynamo.Items).Value;
        Assert.True(JsonNode.DeepEquals(expected, stored), stored.ToJsonString());
    }

    [Fact]
    public async Task A_later_status_takes_the_place_of_the_earlier_one()
    {
        await Table.KeepAsync(Some.Summary(1), Cancellation);
        await Table.KeepAsync(Some.Summary(1) with { Status = OrderStatus.Fulfilled }, Cancellation);

        Assert.Equal(OrderStatus.Fulfilled, Assert.Single((await Table.ReadAsync("customer-1", before: null, Cancellation)).Orders).Status);
    }

    [Fact]
    public async Task A_list_is_read_part_by_part_from_the_newest_order_to_the_oldest()
    {
        foreach (var number in Enumerable.Range(1, HistoryTable.PartLength + 2))
        {
            await Table.KeepAsync(Some.Summary(number), Cancellation);
        }

        await Table.KeepAsync(Some.Summary(1) with { CustomerId = "customer-2" }, Cancellation);

        var newest = await Table.ReadAsync("customer-1", before: null, Cancellation);
        var oldest = await Table.ReadAsync("customer-1", newest.Next, Cancellation);

        Assert.Equal(Enumerable.Range(3, HistoryTable.PartLength).Reverse().Select(Some.Summary), newest.Orders);
        Assert.Equal([Some.Summary(2), Some.Summary(1)], oldest.Orders);
        Assert.Null(oldest.Next);
    }

    [Fact]
    public async Task A_customer_without_orders_has_an_empty_list()
    {
        var history = await Table.ReadAsync("customer-1", before: null, Cancellation);

        Assert.Empty(history.Orders);
        Assert.Null(history.Next);
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => HistoryTable.From(new Links(_ => null)));

        Assert.Contains("a table of OrderSummary", failure.Message, StringComparison.Ordinal);
    }
}
