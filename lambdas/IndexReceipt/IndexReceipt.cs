namespace ServerlessStack.Lambdas;

/// <summary>Marks an order as fulfilled when its receipt appears in the bucket. Doing so twice changes nothing.</summary>
/// <param name="orders">Where orders are kept.</param>
public sealed class IndexReceipt(IOrderStore orders) : IEventHandler<ObjectCreated>
{
    /// <inheritdoc />
    public async Task HandleAsync(ObjectCreated received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        // An object that is no receipt, or one of an unknown order, throws: the event ends at the on-failure target, where somebody can look.
        await orders.MarkFulfilledAsync(ReceiptKey.Parse(received.Key), received.Key, cancellation);
    }
}
