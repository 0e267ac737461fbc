namespace ServerlessStack.Local.Delivery;

/// <summary>What a target is handed.</summary>
/// <param name="Body">The event, JSON as a rule.</param>
internal sealed record DeliveredMessage(string Body)
{
    /// <summary>The group of a FIFO queue or topic; null elsewhere.</summary>
    public string? GroupId { get; init; }

    /// <summary>What a FIFO queue or topic tells duplicates by; null elsewhere.</summary>
    public string? DeduplicationId { get; init; }

    /// <summary>The shard's key in a stream; null elsewhere.</summary>
    public string? PartitionKey { get; init; }

    /// <summary>The source of an event on a bus; null elsewhere.</summary>
    public string? Source { get; init; }

    /// <summary>The type of an event on a bus; null elsewhere.</summary>
    public string? DetailType { get; init; }

    /// <summary>String attributes of a queue's or topic's message, such as the error's of a dead letter; none when omitted.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
