using ServerlessStack.Contracts;

namespace ServerlessStack.Orders;

/// <summary>Tells a repeated order from another one.</summary>
internal static class SameOrder
{
    // Status, receipt and time of acceptance belong to the order's life, not to what the customer asked for.
    internal static bool AsksTheSameAs(this Order order, Order stored) =>
        order.CustomerId == stored.CustomerId
        && order.ClientToken == stored.ClientToken
        && order.Country == stored.Country
        && order.Lines.SequenceEqual(stored.Lines);
}
