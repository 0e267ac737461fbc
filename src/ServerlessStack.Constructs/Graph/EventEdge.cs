using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>One arrow of the event graph: a source, a consumer, and what travels between them.</summary>
internal sealed record EventEdge
{
    /// <summary>Emits the events.</summary>
    public required IConstruct Source { get; init; }

    /// <summary>Receives them.</summary>
    public required IConstruct Consumer { get; init; }

    /// <summary>The event's type.</summary>
    public required Type Event { get; init; }

    /// <summary>The function that projects what the source emits into the event; <see langword="null"/> when nothing does.</summary>
    public IConstruct? Via { get; init; }

    /// <summary>Which events arrive, as the stack's code says it; <see langword="null"/> for all.</summary>
    public string? Filter { get; init; }

    /// <summary>Whose records of invocations arrive, which wrap the event, instead of the event itself; <see langword="null"/> for the event.</summary>
    public RecordOrigin? Records { get; init; }

    /// <summary>Whether records arrive.</summary>
    public bool CarriesRecords => Records is not null;

    /// <summary>How often and how long delivery is tried, in words; <see langword="null"/> when a failure is the caller's to see.</summary>
    public string? Retries { get; init; }

    /// <summary>The queue that keeps what could not be delivered or processed; <see langword="null"/> when a failure is the caller's to see.</summary>
    public IConstruct? DeadLetters { get; init; }

    /// <summary>How long a batch may wait to fill before the consumer gets it; <see langword="null"/> when events are not collected.</summary>
    public Duration? BatchingWindow { get; init; }

    /// <summary>The most instances of the consumer that may work on this arrow at once; <see langword="null"/> for no limit.</summary>
    public int? MaximumConcurrency { get; init; }

    /// <summary>The age at which a record is no longer tried; <see langword="null"/> when the source keeps no records.</summary>
    public Duration? MaximumRecordAge { get; init; }
}
