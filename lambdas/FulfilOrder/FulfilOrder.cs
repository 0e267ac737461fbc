namespace ServerlessStack.Lambdas;

/// <summary>Writes the receipt of a placed order. The receipt follows from the event alone, so a redelivery changes nothing.</summary>
/// <param name="receipts">Where receipts are kept.</param>
public sealed class FulfilOrder(IReceiptStore receipts) : IEventHandler<OrderPlaced>
{
    /// <inheritdoc />
    public Task HandleAsync(OrderPlaced received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        var receipt = new Receipt
        {
            OrderId = received.OrderId,
            CustomerId = received.CustomerId,
            Country = received.Country,
            Lines = received.Lines,
            Total = received.Total,
            PlacedAt = received.PlacedAt,
        };
        return receipts.WriteAsync(receipt, cancellation);
    }
}
