namespace ServerlessStack.Lambdas;

/// <summary>Announces how far an order has come, whenever that changes. Changes of anything else announce nothing.</summary>
/// <param name="feed">Where statuses are announced.</param>
public sealed class AnnounceStatus(IStatusFeed feed) : IEventHandler<ItemChange<Order>>
{
    /// <inheritdoc />
    public Task HandleAsync(ItemChange<Order> received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        return received.New is { } order && order.Status != received.Old?.Status
            ? feed.AnnounceAsync(
                new()
                {
                    OrderId = order.Id,
                    CustomerId = order.CustomerId,
                    Status = order.Status,
                    Total = order.Total,
                    PlacedAt = order.PlacedAt,
                },
                cancellation)
            : Task.CompletedTask;
    }
}
