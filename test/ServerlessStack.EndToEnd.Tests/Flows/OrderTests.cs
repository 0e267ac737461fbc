using System.Net;
using System.Text.Json;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Flows;

public class OrderTests(SharedStorefront shared)
{
    [Fact]
    public async Task An_order_becomes_a_receipt_in_the_bucket_points_on_the_account_and_facts_in_the_audit_trail()
    {
        var storefront = shared.Running;
        var customer = Orders.NewCustomer();

        var placed = await storefront.Api.OrderAsync(customer, Orders.Of(price: 12.50m, quantity: 3));
        Assert.Equal((OrderStatus.Placed, 37.50m, customer), (placed.Status, placed.Total, placed.CustomerId));
        var fulfilled = await storefront.Api.FulfilledAsync(customer, placed.Id);

        Assert.Equal(ReceiptKey.Of(placed.Id), fulfilled.ReceiptKey);
        using var stored = await storefront.Buckets.GetObjectAsync(storefront.Outputs["ReceiptsBucket"], fulfilled.ReceiptKey, TestContext.Current.CancellationToken);
        var receipt = await JsonSerializer.DeserializeAsync(stored.ResponseStream, StorefrontJson.Default.Receipt, TestContext.Current.CancellationToken);
        Assert.Equal((placed.Id, customer, 37.50m, placed.PlacedAt), (receipt!.OrderId, receipt.CustomerId, receipt.Total, receipt.PlacedAt));
        await Waiting.UntilAsync("the points are on the account", async _ => await storefront.PointsAsync(customer) == 37);
        var facts = await Waiting.ForAsync("the audit trail has both facts", async _ => await storefront.FactsAsync(placed.Id) is { Count: >= 2 } all ? all : null);
        Assert.Collection(facts.Order(StringComparer.Ordinal), fact => Assert.Equal("OrderPlaced", fact), fact => Assert.StartsWith("ReceiptWritten/", fact, StringComparison.Ordinal));
    }
}
