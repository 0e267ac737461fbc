using ServerlessStack.Local.Pipes.Templates;

namespace ServerlessStack.Local.Pipes;

/// <summary>How a pipe addresses its target; values are fixed texts, or paths into the event (EventBridge Pipes API reference, "PipeTargetParameters").</summary>
internal sealed record TargetParameters
{
    /// <summary>What the target gets; the event itself when omitted.</summary>
    public InputTemplate? Input { get; init; }

    /// <summary>The group of a FIFO queue's message.</summary>
    public string? GroupId { get; init; }

    /// <summary>By what a FIFO queue tells duplicates.</summary>
    public string? DeduplicationId { get; init; }

    /// <summary>The key of a stream's record.</summary>
    public string? PartitionKey { get; init; }

    /// <summary>The source of an event on a bus.</summary>
    public string? Source { get; init; }

    /// <summary>The type of an event on a bus.</summary>
    public string? DetailType { get; init; }

    /// <summary>Whether a function is only handed the events, without waiting for its answer; false when omitted.</summary>
    public bool IsFireAndForget { get; init; }
}
