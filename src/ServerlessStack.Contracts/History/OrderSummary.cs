namespace ServerlessStack.Contracts;

/// <summary>An order in its customer's history: what a list of orders shows of it.</summary>
public sealed record OrderSummary
{
    /// <summary>The customer who placed the order. It is the table's partition key, so that a history is one query.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Where the order stands in the history, see <see cref="HistoryPosition"/>. It is the table's sort key.</summary>
    public required string Position { get; init; }

    /// <summary>The order's id, see <see cref="Contracts.OrderId"/>.</summary>
    public required string OrderId { get; init; }

    /// <summary>How far the order has come.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The sum of all lines in euro: 0.01 to 1,000,000, with at most 2 decimals.</summary>
    public required decimal Total { get; init; }

    /// <summary>When the order was first accepted, in UTC.</summary>
    public required DateTimeOffset PlacedAt { get; init; }
}
