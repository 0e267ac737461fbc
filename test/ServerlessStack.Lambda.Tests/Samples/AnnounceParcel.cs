namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A projection of a table's changes: only parcels that were sent.</summary>
internal sealed class AnnounceParcel : IProjection<ItemChange<Parcel>, ParcelSent>
{
    public ParcelSent? Project(ItemChange<Parcel> source) => source.New is { State: ParcelState.Sent } sent ? new ParcelSent(sent.Id) : null;
}
