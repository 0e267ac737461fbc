namespace ServerlessStack.Contracts;

/// <summary>A part of a customer's history: the answer of <c>GET /orders</c>.</summary>
public sealed record OrderHistory
{
    /// <summary>The orders, the newest first.</summary>
    public required IReadOnlyList<OrderSummary> Orders { get; init; }

    /// <summary>What to send as <see cref="ListOrdersRequest.Before"/> for the orders before these; <see langword="null"/> when there are none.</summary>
    public string? Next { get; init; }
}
