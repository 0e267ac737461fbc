namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>Counts what a tumbling window brings, and keeps the count of each window that has ended.</summary>
internal sealed class CountParcels : IEventHandler<Parcel>, IWindowHandler
{
    public List<ParcelCount> Ended { get; } = [];

    public Task HandleAsync(Parcel received, EventContext context, CancellationToken cancellation)
    {
        var before = context.Window!.ReadState(SamplesJson.Default.ParcelCount)?.Count ?? 0;
        context.Window.WriteState(new ParcelCount(before + 1), SamplesJson.Default.ParcelCount);
        return Task.CompletedTask;
    }

    public Task HandleWindowEndAsync(TumblingWindow window, EventContext context, CancellationToken cancellation)
    {
        Ended.Add(window.ReadState(SamplesJson.Default.ParcelCount)!);
        return Task.CompletedTask;
    }
}
