using System.Collections.Concurrent;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>An event handler that keeps what it gets, and does with it what the test says.</summary>
internal sealed class Collect<TEvent>(Func<TEvent, CancellationToken, Task>? then = null) : IEventHandler<TEvent>
{
    private readonly ConcurrentQueue<(TEvent Event, EventContext Context)> _received = new();

    public IReadOnlyList<TEvent> Events => [.. _received.Select(received => received.Event)];

    public IReadOnlyList<EventContext> Contexts => [.. _received.Select(received => received.Context)];

    public Task HandleAsync(TEvent received, EventContext context, CancellationToken cancellation)
    {
        _received.Enqueue((received, context));
        return then?.Invoke(received, cancellation) ?? Task.CompletedTask;
    }
}
