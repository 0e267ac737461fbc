using ServerlessStack.Contracts;

namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>Orders that customers place.</summary>
internal static class Orders
{
    /// <summary>An order of one article.</summary>
    /// <param name="price">What the article costs.</param>
    /// <param name="quantity">How many pieces; one when omitted.</param>
    /// <param name="clientToken">The customer's name for it; a new one when omitted.</param>
    public static PlaceOrderRequest Of(decimal price, int quantity = 1, string? clientToken = null) => new()
    {
        ClientToken = clientToken ?? Guid.NewGuid().ToString("N"),
        Country = "NL",
        Lines = [new PlaceOrderLine { Sku = "A-1", Quantity = quantity, UnitPrice = price }],
    };

    /// <summary>A customer whom no other test knows.</summary>
    public static string NewCustomer() => $"customer-{Guid.NewGuid():N}";
}
