namespace ServerlessStack.Contracts;

/// <summary>One article of an order.</summary>
/// <param name="Sku">The article's stock keeping unit: 1 to 40 letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
/// <param name="Quantity">How many pieces: 1 to 1,000.</param>
/// <param name="UnitPrice">The price of one piece in euro: 0.01 to 100,000, with at most 2 decimals.</param>
public sealed record OrderLine(string Sku, int Quantity, decimal UnitPrice);
