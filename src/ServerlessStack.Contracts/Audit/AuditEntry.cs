namespace ServerlessStack.Contracts;

/// <summary>One fact of the audit trail: what happened to a subject. A fact is recorded once and never changed.</summary>
public sealed record AuditEntry
{
    /// <summary>What it happened to, such as an order's id. It is the table's partition key, so that the history of a subject is one query.</summary>
    public required string Subject { get; init; }

    /// <summary>What happened, such as <c>OrderPlaced</c>, and which time if it can happen several times. It is the table's sort key.</summary>
    public required string Fact { get; init; }

    /// <summary>The id of the event that said so, to find it in the bus's archive.</summary>
    public required string EventId { get; init; }

    /// <summary>When it was recorded, in UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What the event said about it, by name.</summary>
    public required IReadOnlyDictionary<string, string> Details { get; init; }
}
