namespace ServerlessStack.Contracts;

/// <summary>A customer's order, as the table keeps it and the API answers it.</summary>
public sealed record Order
{
    /// <summary>The order's id, see <see cref="OrderId"/>. It is the table's partition key.</summary>
    public required string Id { get; init; }

    /// <summary>The customer's own name for this order: 1 to 64 letters, digits, <c>_</c> and <c>-</c>. Sending it again never makes a second order.</summary>
    public required string ClientToken { get; init; }

    /// <summary>The customer who placed the order: the <c>sub</c> claim of the token that came with the request.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Where the order goes: an ISO 3166-1 alpha-2 country code in capitals, such as <c>NL</c>.</summary>
    public required string Country { get; init; }

    /// <summary>What was ordered: 1 to 100 lines.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>The sum of all lines in euro: 0.01 to 1,000,000, with at most 2 decimals.</summary>
    public required decimal Total { get; init; }

    /// <summary>How far the order has come.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>When the order was first accepted, in UTC.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>The key of the receipt's object, see <see cref="Contracts.ReceiptKey"/>; <see langword="null"/> until the order is fulfilled.</summary>
    public string? ReceiptKey { get; init; }
}
