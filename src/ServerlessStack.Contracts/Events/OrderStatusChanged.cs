namespace ServerlessStack.Contracts;

/// <summary>An order has come further. Published in the order in which it happened to the order; a redelivery carries exactly the same content.</summary>
public sealed record OrderStatusChanged
{
    /// <summary>The order's id, see <see cref="Contracts.OrderId"/>.</summary>
    public required string OrderId { get; init; }

    /// <summary>The customer who placed the order.</summary>
    public required string CustomerId { get; init; }

    /// <summary>How far the order has come now.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The sum of all lines in euro: 0.01 to 1,000,000, with at most 2 decimals.</summary>
    public required decimal Total { get; init; }

    /// <summary>When the order was first accepted, in UTC.</summary>
    public required DateTimeOffset PlacedAt { get; init; }
}
