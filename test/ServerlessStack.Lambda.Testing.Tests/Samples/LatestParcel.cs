namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>A projection: the parcel as it is now, and nothing when it is gone.</summary>
internal sealed class LatestParcel : IProjection<ItemChange<Parcel>, Parcel>
{
    public Parcel? Project(ItemChange<Parcel> source) => source.New;
}
