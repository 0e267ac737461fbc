namespace ServerlessStack.BenchmarkFunctions.Parcels;

/// <summary>Counts sent parcels: a handler with one dependency that waits for nothing.</summary>
/// <param name="count">Counts parcels.</param>
public sealed class CountParcels(IParcelCount count) : IEventHandler<ParcelSent>
{
    /// <inheritdoc />
    public Task HandleAsync(ParcelSent received, EventContext context, CancellationToken cancellation)
    {
        count.Add(received);
        return Task.CompletedTask;
    }
}
