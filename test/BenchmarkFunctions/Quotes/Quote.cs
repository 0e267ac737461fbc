namespace ServerlessStack.BenchmarkFunctions.Quotes;

/// <summary>What it costs to send a parcel.</summary>
public sealed record Quote
{
    /// <summary>Where to: two letters.</summary>
    public required string Country { get; init; }

    /// <summary>The price in euros.</summary>
    public required decimal Price { get; init; }
}
