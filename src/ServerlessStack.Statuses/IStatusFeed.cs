using ServerlessStack.Contracts;

namespace ServerlessStack.Statuses;

/// <summary>Tells whoever listens how far orders have come, order by order in order.</summary>
public interface IStatusFeed
{
    /// <summary>Announces a status. Doing so again within minutes changes nothing.</summary>
    /// <param name="changed">The status.</param>
    /// <param name="cancellation">Gives up waiting for the feed.</param>
    /// <returns>A task that completes when the announcement is durable.</returns>
    Task AnnounceAsync(OrderStatusChanged changed, CancellationToken cancellation);
}
