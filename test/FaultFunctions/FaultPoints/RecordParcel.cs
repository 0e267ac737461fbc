namespace ServerlessStack.FaultFunctions;

/// <summary>Writes every sent parcel down.</summary>
/// <param name="points">Where the test steps in.</param>
/// <param name="book">Where parcels are written down.</param>
public sealed class RecordParcel(FaultPoints points, IParcelBook book) : IEventHandler<ParcelSent>
{
    /// <inheritdoc />
    public async Task HandleAsync(ParcelSent received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        await points.PassAsync(FaultPoints.Before, received.Id, cancellation);
        await book.EnterAsync(received.Id, context, cancellation);
        await points.PassAsync(FaultPoints.After, received.Id, cancellation);
    }
}
