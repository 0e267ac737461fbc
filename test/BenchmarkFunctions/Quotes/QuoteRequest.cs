namespace ServerlessStack.BenchmarkFunctions.Quotes;

/// <summary>Asks what it costs to send a parcel.</summary>
public sealed record QuoteRequest
{
    /// <summary>Where to: two letters.</summary>
    public required string Country { get; init; }

    /// <summary>How heavy it is.</summary>
    public required int Grams { get; init; }
}
