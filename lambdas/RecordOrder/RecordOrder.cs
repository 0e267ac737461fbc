using System.Globalization;

namespace ServerlessStack.Lambdas;

/// <summary>Records in the audit trail that an order was placed. The fact is named by the order, so that it is recorded once, however often and by whichever way it is told.</summary>
/// <param name="trail">Where facts are kept.</param>
/// <param name="clock">Says when a fact was recorded.</param>
public sealed class RecordOrder(IAuditTrail trail, TimeProvider clock) : IEventHandler<OrderPlaced>
{
    /// <inheritdoc />
    public Task HandleAsync(OrderPlaced received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);
        var entry = new AuditEntry
        {
            Subject = received.OrderId,
            Fact = nameof(OrderPlaced),
            EventId = context.EventId,
            RecordedAt = clock.GetUtcNow(),
            Details = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["customerId"] = received.CustomerId,
                ["country"] = received.Country,
                ["total"] = received.Total.ToString(CultureInfo.InvariantCulture),
                ["placedAt"] = received.PlacedAt.ToString("O", CultureInfo.InvariantCulture),
            },
        };
        return trail.RecordAsync(entry, cancellation);
    }
}
