using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Shards;

namespace ServerlessStack.Local.Mappings;

/// <summary>An event-source mapping as it was deployed.</summary>
internal sealed record MappingSettings
{
    /// <summary>Its id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The function.</summary>
    public required Arn Function { get; init; }

    /// <summary>The queue or stream.</summary>
    public required Arn Source { get; init; }

    /// <summary>Whether it polls; true when omitted.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether the function says which records failed; false when omitted.</summary>
    public bool ReportsFailures { get; init; }

    /// <summary>How a queue is polled; null for a stream.</summary>
    public QueueSettings? Queue { get; init; }

    /// <summary>How a stream is polled; null for a queue.</summary>
    public StreamSettings? Stream { get; init; }

    /// <summary>When it was deployed.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }
}
