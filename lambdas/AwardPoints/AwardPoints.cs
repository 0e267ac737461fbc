namespace ServerlessStack.Lambdas;

/// <summary>Adds an order's points to the customer's account. Adding twice would be a gift, so the points and the memory of the order are one transaction.</summary>
/// <param name="accounts">The accounts.</param>
public sealed class AwardPoints(PointsTable accounts) : IEventHandler<OrderPlaced>
{
    /// <inheritdoc />
    public Task HandleAsync(OrderPlaced received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);
        return context.Execution.CommitAsync([accounts.Add(received.CustomerId, Points.Of(received.Total))], cancellation);
    }
}
