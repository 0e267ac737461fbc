using ServerlessStack.Contracts;

namespace ServerlessStack.Orders;

/// <summary>A request that passed every check: what a customer wants, before it becomes an order.</summary>
/// <param name="ClientToken">The customer's own name for the order.</param>
/// <param name="Country">Where the order goes.</param>
/// <param name="Lines">What is ordered.</param>
/// <param name="Total">The sum of all lines in euro, computed here and never taken from the caller.</param>
public sealed record OrderDraft(string ClientToken, string Country, IReadOnlyList<OrderLine> Lines, decimal Total)
{
    /// <summary>Makes the order.</summary>
    /// <param name="customerId">Who orders.</param>
    /// <param name="placedAt">Now.</param>
    /// <returns>A new order with its derived id.</returns>
    public Order ToOrder(string customerId, DateTimeOffset placedAt) => new()
    {
        Id = OrderId.Derive(customerId, ClientToken),
        ClientToken = ClientToken,
        CustomerId = customerId,
        Country = Country,
        Lines = Lines,
        Total = Total,
        Status = OrderStatus.Placed,
        PlacedAt = placedAt,
    };
}
