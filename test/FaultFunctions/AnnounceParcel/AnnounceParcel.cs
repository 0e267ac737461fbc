namespace ServerlessStack.FaultFunctions;

/// <summary>Turns a parcel that was added to a table into the event that a pipe delivers.</summary>
/// <param name="points">Where the test steps in.</param>
public sealed class AnnounceParcel(FaultPoints points) : IProjection<ItemChange<Parcel>, ParcelSent>
{
    /// <inheritdoc />
    public ParcelSent? Project(ItemChange<Parcel> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var id = source.New?.Id ?? throw new ParcelException("The change adds no parcel.");
        points.PassAt(FaultPoints.Before, id);
        return new ParcelSent { Id = id };
    }
}
