using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Tests.Connections;

/// <summary>A handler of a table's changes; no template runs it.</summary>
public sealed class FollowOrder : IEventHandler<ItemChange<Order>>
{
    public Task HandleAsync(ItemChange<Order> received, EventContext context, CancellationToken cancellation) => Task.CompletedTask;
}
