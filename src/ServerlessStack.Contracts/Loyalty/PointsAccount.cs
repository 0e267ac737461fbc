namespace ServerlessStack.Contracts;

/// <summary>A customer's loyalty points.</summary>
public sealed record PointsAccount
{
    /// <summary>The customer: the <c>sub</c> claim of the tokens. It is the table's partition key.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The points: one for every full euro that was ever ordered.</summary>
    public required long Points { get; init; }
}
