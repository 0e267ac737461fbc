using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Queues;
using ServerlessStack.Local.Mappings.Shards;
using ServerlessStack.Local.Pipes.Templates;

namespace ServerlessStack.Local.Pipes;

/// <summary>A pipe as it was deployed.</summary>
internal sealed record PipeSettings
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required Arn Arn { get; init; }

    /// <summary>The queue or stream.</summary>
    public required Arn Source { get; init; }

    /// <summary>The function between source and target; none when omitted.</summary>
    public Arn? Enrichment { get; init; }

    /// <summary>What the enrichment gets of each event; the event itself when omitted.</summary>
    public InputTemplate? EnrichmentInput { get; init; }

    /// <summary>The target.</summary>
    public required Arn Target { get; init; }

    /// <summary>How the target is addressed.</summary>
    public TargetParameters Parameters { get; init; } = new();

    /// <summary>Whether it runs; true when omitted.</summary>
    public bool IsRunning { get; init; } = true;

    /// <summary>How a queue is polled; null for a stream.</summary>
    public QueueSettings? Queue { get; init; }

    /// <summary>How a stream is polled; null for a queue.</summary>
    public StreamSettings? Stream { get; init; }
}
