namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>Counts the parcels of a tumbling window, fails for a parcel named bad after it has counted it, and keeps what it got at the window's end.</summary>
internal sealed class CountInWindow(Action? atEnd = null) : IEventHandler<ParcelSent>, IWindowHandler
{
    public (WindowCount? Count, TumblingWindow Window, EventContext Context)? End { get; private set; }

    public Task HandleAsync(ParcelSent received, EventContext context, CancellationToken cancellation)
    {
        var window = context.Window!;
        var before = window.ReadState(SamplesJson.Default.WindowCount);
        window.WriteState(new WindowCount((before?.Count ?? 0) + 1, received.Id), SamplesJson.Default.WindowCount);
        return received.Id == "bad" ? throw new InvalidOperationException("no such parcel") : Task.CompletedTask;
    }

    public Task HandleWindowEndAsync(TumblingWindow window, EventContext context, CancellationToken cancellation)
    {
        End = (window.ReadState(SamplesJson.Default.WindowCount), window, context);
        atEnd?.Invoke();
        return Task.CompletedTask;
    }
}
