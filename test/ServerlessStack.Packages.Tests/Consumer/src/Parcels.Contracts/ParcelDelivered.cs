namespace Parcels.Contracts;

/// <summary>A parcel has reached whom it was sent to.</summary>
public sealed record ParcelDelivered
{
    /// <summary>The parcel's id.</summary>
    public required string ParcelId { get; init; }

    /// <summary>Where it was delivered, as a two-letter country code.</summary>
    public required string Country { get; init; }
}
