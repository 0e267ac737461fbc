using System.Net;
using System.Text.Json;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Flows;

public class OrderTests(SharedStorefront shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_becomes_a_receipt_in_the_bucket_points_on_the_account_and_facts_in_the_audit_trail()
    {
        var storefront = shared.Running;
        var customer = Orders.NewCustomer();

        var placed = await storefront.Api.OrderAsync(customer, Orders.Of(price: 12.50m, quantity: 3));
        Assert.Equal((OrderStatus.Placed, 37.50m, customer), (placed.Status, placed.Total, placed.CustomerId));
        var fulfilled = await storefront.Api.FulfilledAsync(customer, placed.Id);

        Assert.Equal(ReceiptKey.Of(placed.Id), fulfilled.ReceiptKey);
        using var stored = await storefront.Buckets.GetObjectAsync(storefront.Outputs["ReceiptsBucket"], fulfilled.ReceiptKey, Cancellation);
        var receipt = await JsonSerializer.DeserializeAsync(stored.ResponseStream, StorefrontJson.Default.Receipt, Cancellation);
        Assert.Equal((placed.Id, customer, 37.50m, placed.PlacedAt), (receipt!.OrderId, receipt.CustomerId, receipt.Total, receipt.PlacedAt));
        await Waiting.UntilAsync("the points are on the account", async _ => await storefront.PointsAsync(customer) is not null);
        Assert.Equal(37, await storefront.PointsAsync(customer));
        var facts = await Waiting.ForAsync("the audit trail has both facts", async _ => await storefront.FactsAsync(placed.Id) is { Count: >= 2 } all ? all : null);
        Assert.Collection(facts.Order(StringComparer.Ordinal), fact => Assert.Equal("OrderPlaced", fact), fact => Assert.StartsWith("ReceiptWritten/", fact, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_is_sent_again_is_the_same_order_and_earns_its_points_once()
    {
        var storefront = shared.Running;
        var (customer, request) = (Orders.NewCustomer(), Orders.Of(price: 5));

        var first = await storefront.Api.OrderAsync(customer, request);
        using var repeated = await storefront.Api.PlaceAsync(customer, request);
        using var other = await storefront.Api.PlaceAsync(customer, Orders.Of(price: 6, clientToken: request.ClientToken));

        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(first.Id, (await StorefrontApi.ReadOrderAsync(repeated)).Id);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);

        // The account's only other order comes after: when its points are there, those of the first one would be there twice.
        var last = await storefront.Api.OrderAsync(customer, Orders.Of(price: 100));
        await storefront.Api.FulfilledAsync(customer, last.Id);
        await Waiting.UntilAsync("the points of both orders are on the account", async _ => await storefront.PointsAsync(customer) >= 105);
        Assert.Equal(105, await storefront.PointsAsync(customer));
    }

    [Fact]
    public async Task A_customer_s_list_shows_how_far_orders_have_come_and_nobody_else_sees_them()
    {
        var storefront = shared.Running;
        var (customer, stranger) = (Orders.NewCustomer(), Orders.NewCustomer());

        var order = await storefront.Api.OrderAsync(customer, Orders.Of(price: 20));

        var listed = await Waiting.ForAsync("the list shows the order as fulfilled", async _ =>
            (await storefront.Api.ListAsync(customer)).Orders.SingleOrDefault(known => known.OrderId == order.Id && known.Status == OrderStatus.Fulfilled));
        Assert.Equal((20m, order.PlacedAt), (listed.Total, listed.PlacedAt));
        Assert.Empty((await storefront.Api.ListAsync(stranger)).Orders);
        Assert.Null(await storefront.Api.FindAsync(stranger, order.Id));
    }

    [Fact]
    public async Task A_large_order_waits_for_a_person_and_a_small_one_does_not()
    {
        var storefront = shared.Running;
        var customer = Orders.NewCustomer();

        var small = await storefront.Api.OrderAsync(customer, Orders.Of(price: 999.99m));
        var large = await storefront.Api.OrderAsync(customer, Orders.Of(price: 1_000));

        var seen = new List<string>();
        await Waiting.UntilAsync("the large order is in the queue", async _ =>
        {
            seen.AddRange(await storefront.TakeAsync(storefront.Outputs["LargeOrdersQueue"]));
            return seen.Exists(body => body.Contains(large.Id, StringComparison.Ordinal));
        });
        Assert.DoesNotContain(seen, body => body.Contains(small.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_with_mistakes_is_refused_with_all_of_them_and_leaves_nothing()
    {
        var storefront = shared.Running;
        var customer = Orders.NewCustomer();

        using var refused = await storefront.Api.PlaceAsync(customer, new PlaceOrderRequest { ClientToken = "no spaces", Country = "Holland", Lines = [new PlaceOrderLine { Sku = "A-1", Quantity = 0, UnitPrice = 1 }] });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(3, problem.RootElement.GetProperty("errors").GetArrayLength());
        Assert.Empty((await storefront.Api.ListAsync(customer)).Orders);
    }
}
