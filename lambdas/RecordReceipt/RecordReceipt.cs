using System.Globalization;

namespace ServerlessStack.Lambdas;

/// <summary>Records in the audit trail that an order's receipt was written. Each version of the object is a fact of its own: a second one would be worth knowing about.</summary>
/// <param name="trail">Where facts are kept.</param>
/// <param name="clock">Says when a fact was recorded.</param>
public sealed class RecordReceipt(IAuditTrail trail, TimeProvider clock) : IEventHandler<ObjectCreated>
{
    /// <inheritdoc />
    public Task HandleAsync(ObjectCreated received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(context);
        var entry = new AuditEntry
        {
            Subject = ReceiptKey.Parse(received.Key),
            Fact = $"ReceiptWritten/{received.VersionId}",
            EventId = context.EventId,
            RecordedAt = clock.GetUtcNow(),
            Details = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["key"] = received.Key,
                ["size"] = received.Size.ToString(CultureInfo.InvariantCulture),
                ["etag"] = received.ETag ?? "",
            },
        };
        return trail.RecordAsync(entry, cancellation);
    }
}
