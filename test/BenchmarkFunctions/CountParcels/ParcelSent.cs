namespace ServerlessStack.BenchmarkFunctions.Parcels;

/// <summary>A parcel was sent.</summary>
public sealed record ParcelSent
{
    /// <summary>The parcel's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where to: two letters.</summary>
    public required string Country { get; init; }

    /// <summary>How heavy it is.</summary>
    public required int Grams { get; init; }
}
