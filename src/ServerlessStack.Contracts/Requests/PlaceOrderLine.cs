namespace ServerlessStack.Contracts;

/// <summary>One line of a <see cref="PlaceOrderRequest"/>, before anybody has checked it.</summary>
public sealed record PlaceOrderLine
{
    /// <summary>The article's stock keeping unit, required: 1 to 40 letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</summary>
    public string? Sku { get; init; }

    /// <summary>How many pieces, required: 1 to 1,000.</summary>
    public int? Quantity { get; init; }

    /// <summary>The price of one piece in euro, required: 0.01 to 100,000, with at most 2 decimals.</summary>
    public decimal? UnitPrice { get; init; }
}
