namespace ServerlessStack.FaultFunctions;

/// <summary>A parcel was sent.</summary>
public sealed record ParcelSent
{
    /// <summary>The parcel's id, which makes the event unique.</summary>
    public required string Id { get; init; }
}
