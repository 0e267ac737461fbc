using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Orders;

namespace ServerlessStack.Lambdas.Tests.Orders;

public sealed class OrderTableTests() : TableTests<OrderTable>(TableName, ("id", null), (client, name) => new(client, name))
{
    private const string TableName = "orders-table";

    [Fact]
    public async Task A_new_order_is_created_and_read_back_as_it_was()
    {
        var order = Some.Order();

        var placement = await Table.PlaceAsync(order, Cancellation);
        var read = await Table.GetAsync(order.Id, order.CustomerId, Cancellation);

        Assert.Equal(PlacementOutcome.Created, placement.Outcome);
        Assert.Same(order, placement.Order);
        Assert.Equivalent(order, read, strict: true);
    }

    [Fact]
    public async Task An_item_holds_the_orders_json_attribute_by_attribute()
    {
        var order = Some.Order();

        await Table.PlaceAsync(order, Cancellation);

        var expected = JsonNode.Parse(
            """
            {
              "id": {"S": "ORDER"},
              "clientToken": {"S": "cart-1"},
              "customerId": {"S": "customer-1"},
              "country": {"S": "DE"},
              "lines": {"L": [
                {"M": {"sku": {"S": "TEA-1"}, "quantity": {"N": "2"}, "unitPrice": {"N": "4.95"}}},
                {"M": {"sku": {"S": "CUP-7"}, "quantity": {"N": "1"}, "unitPrice": {"N": "10.1"}}}
              ]},
              "total": {"N": "20"},
              "status": {"S": "Placed"},
              "placedAt": {"S": "2026-01-02T03:04:05.0060007+00:00"}
            }
            """.Replace("ORDER", order.Id, StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(expected, Stored(order)), Stored(order).ToJsonString());
    }

    [Fact]
    public async Task The_same_order_under_the_same_token_is_answered_and_not_written_again()
    {
        var order = Some.Order();
        await Table.PlaceAsync(order, Cancellation);

        var again = await Table.PlaceAsync(order with { PlacedAt = order.PlacedAt.AddHours(1) }, Cancellation);

        Assert.Equal(PlacementOutcome.Repeated, again.Outcome);
        Assert.Equivalent(order, again.Order, strict: true);
        Assert.Equal(1, Dynamo.Writes);
    }

    [Fact]
    public async Task An_order_that_was_fulfilled_meanwhile_is_still_the_same_order()
    {
        var order = Some.Order();
        await Table.PlaceAsync(order, Cancellation);
        await Table.MarkFulfilledAsync(order.Id, ReceiptKey.Of(order.Id), Cancellation);

        var again = await Table.PlaceAsync(order, Cancellation);

        Assert.Equal(PlacementOutcome.Repeated, again.Outcome);
        Assert.Equal(OrderStatus.Fulfilled, again.Order.Status);
    }

    [Fact]
    public async Task Other_content_under_the_same_token_conflicts_and_is_not_written()
    {
        var order = Some.Order();
        await Table.PlaceAsync(order, Cancellation);
        Order[] others =
        [
            order with { Country = "FR" },
            order with { Lines = [order.Lines[0]] },
            order with { Lines = [order.Lines[0] with { Quantity = 3 }, order.Lines[1]] },
            order with { CustomerId = "customer-2" },
        ];

        foreach (var other in others)
        {
            var placement = await Table.PlaceAsync(other, Cancellation);
            Assert.Equal(PlacementOutcome.Conflicting, placement.Outcome);
        }

        Assert.Equal(1, Dynamo.Writes);
    }

    [Fact]
    public async Task Ten_concurrent_requests_for_one_order_create_it_once()
    {
        var order = Some.Order();

        var placements = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Table.PlaceAsync(order, Cancellation)));

        Assert.Single(placements, placement => placement.Outcome == PlacementOutcome.Created);
        Assert.Equal(9, placements.Count(placement => placement.Outcome == PlacementOutcome.Repeated));
        Assert.Equal(1, Dynamo.Writes);
    }

    [Fact]
    public async Task An_unknown_order_and_one_of_another_customer_both_read_as_none()
    {
        var order = Some.Order();
        await Table.PlaceAsync(order, Cancellation);

        Assert.Null(await Table.GetAsync(OrderId.Derive("customer-1", "never-sent"), "customer-1", Cancellation));
        Assert.Null(await Table.GetAsync(order.Id, "customer-2", Cancellation));
    }

    [Fact]
    public async Task Reading_sees_every_acknowledged_write()
    {
        await Table.GetAsync(Some.Order().Id, "customer-1", Cancellation);

        Assert.True((bool)Assert.Single(Dynamo.Calls).Request["ConsistentRead"]!);
    }

    [Fact]
    public async Task Fulfilling_sets_status_and_receipt_and_nothing_else_however_often_it_is_repeated()
    {
        var order = Some.Order();
        await Table.PlaceAsync(order, Cancellation);

        await Table.MarkFulfilledAsync(order.Id, ReceiptKey.Of(order.Id), Cancellation);
        var once = Stored(order).ToJsonString();
        await Table.MarkFulfilledAsync(order.Id, ReceiptKey.Of(order.Id), Cancellation);

        Assert.Equal(once, Stored(order).ToJsonString());
        var expected = order with { Status = OrderStatus.Fulfilled, ReceiptKey = ReceiptKey.Of(order.Id) };
        Assert.Equivalent(expected, await Table.GetAsync(order.Id, order.CustomerId, Cancellation), strict: true);
    }

    [Fact]
    public async Task Fulfilling_an_unknown_order_fails_and_creates_nothing()
    {
        var id = Some.Order().Id;

        var failure = await Assert.ThrowsAsync<UnknownOrderException>(() => Table.MarkFulfilledAsync(id, ReceiptKey.Of(id), Cancellation));

        Assert.Equal($"There is no order {id}, so nothing was recorded for it.", failure.Message);
        Assert.Empty(Dynamo.Items);
    }

    [Fact]
    public async Task An_item_that_is_no_order_is_an_error_and_not_half_an_order()
    {
        var order = Some.Order();
        await Table.PlaceAsync(order, Cancellation);
        Stored(order).Remove("country");

        await Assert.ThrowsAsync<JsonException>(() => Table.GetAsync(order.Id, order.CustomerId, Cancellation));
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => OrderTable.From(new Links(_ => null)));

        Assert.Contains("a table of Order", failure.Message, StringComparison.Ordinal);
    }

    private JsonObject Stored(Order order) => Dynamo.Items[(TableName, order.Id)];
}
