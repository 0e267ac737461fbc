using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

/// <summary>A handler of schedules; no template runs it.</summary>
public sealed class MakeReport : IEventHandler<ScheduleFired>
{
    public Task HandleAsync(ScheduleFired received, EventContext context, CancellationToken cancellation) => Task.CompletedTask;
}
