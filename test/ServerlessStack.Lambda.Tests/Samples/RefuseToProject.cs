namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A projection that fails as the test says.</summary>
internal sealed class RefuseToProject(Exception reason) : IProjection<ItemChange<Parcel>, ParcelSent>
{
    public ParcelSent? Project(ItemChange<Parcel> input) => throw reason;
}
