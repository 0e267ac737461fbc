using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Windows;

/// <summary>Counts a window's objects, and fails for one that is called bad.</summary>
internal sealed class CountObjects : IEventHandler<ObjectCreated>
{
    public Task HandleAsync(ObjectCreated received, EventContext context, CancellationToken cancellation)
    {
        if (received.Key == "bad")
        {
            throw new InvalidOperationException("no such object");
        }

        var count = context.Window!.ReadState(SamplesJson.Default.WindowCount)!.Count + 1;
        context.Window.WriteState(new WindowCount(count, received.Key), SamplesJson.Default.WindowCount);
        return Task.CompletedTask;
    }
}
