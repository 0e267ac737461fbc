namespace ServerlessStack.FaultFunctions;

/// <summary>Writes every parcel down that was added to a table.</summary>
/// <param name="points">Where the test steps in.</param>
/// <param name="book">Where parcels are written down.</param>
public sealed class RecordChange(FaultPoints points, IParcelBook book) : IEventHandler<ItemChange<Parcel>>
{
    /// <inheritdoc />
    public async Task HandleAsync(ItemChange<Parcel> received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        var id = received.New?.Id ?? throw new ParcelException("The change adds no parcel.");
        await points.PassAsync(FaultPoints.Before, id, cancellation);
        await book.EnterAsync(id, context, cancellation);
        await points.PassAsync(FaultPoints.After, id, cancellation);
    }
}
