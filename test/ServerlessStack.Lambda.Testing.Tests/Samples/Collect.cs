using System.Collections.Concurrent;

namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>A handler that keeps what it gets, and does with it what the test says.</summary>
internal sealed class Collect<TEvent>(Func<TEvent, EventContext, CancellationToken, Task>? then = null) : IEventHandler<TEvent>
{
    private readonly ConcurrentQueue<(TEvent Event, EventContext Context)> _received = new();

    public IReadOnlyList<TEvent> Events => [.. _received.Select(received => received.Event)];

    public IReadOnlyList<EventContext> Contexts => [.. _received.Select(received => received.Context)];

    public void Clear() => _received.Clear();

    public Task HandleAsync(TEvent received, EventContext context, CancellationToken cancellation)
    {
        _received.Enqueue((received, context));
        return then?.Invoke(received, context, cancellation) ?? Task.CompletedTask;
    }
}
