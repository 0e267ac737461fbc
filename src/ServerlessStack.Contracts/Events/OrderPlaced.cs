namespace ServerlessStack.Contracts;

/// <summary>An order was accepted. Published once for every new order; a redelivery carries exactly the same content.</summary>
public sealed record OrderPlaced
{
    /// <summary>The order's id, see <see cref="Contracts.OrderId"/>.</summary>
    public required string OrderId { get; init; }

    /// <summary>The customer who placed the order.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Where the order goes: an ISO 3166-1 alpha-2 country code in capitals.</summary>
    public required string Country { get; init; }

    /// <summary>The sum of all lines in euro: 0.01 to 1,000,000, with at most 2 decimals.</summary>
    public required decimal Total { get; init; }

    /// <summary>What was ordered: 1 to 100 lines.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>When the order was first accepted, in UTC.</summary>
    public required DateTimeOffset PlacedAt { get; init; }
}
