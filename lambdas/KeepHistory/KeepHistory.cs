namespace ServerlessStack.Lambdas;

/// <summary>Keeps how far an order has come in its customer's history. Statuses of an order arrive in order, so the last one is the one that holds; one that comes twice changes nothing.</summary>
/// <param name="history">Where orders are listed.</param>
public sealed class KeepHistory(IOrderHistory history) : IEventHandler<OrderStatusChanged>
{
    /// <inheritdoc />
    public Task HandleAsync(OrderStatusChanged received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        var summary = new OrderSummary
        {
            CustomerId = received.CustomerId,
            Position = HistoryPosition.Of(received.PlacedAt, received.OrderId),
            OrderId = received.OrderId,
            Status = received.Status,
            Total = received.Total,
            PlacedAt = received.PlacedAt,
        };
        return history.KeepAsync(summary, cancellation);
    }
}
