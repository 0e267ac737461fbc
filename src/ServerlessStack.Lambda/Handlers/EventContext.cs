namespace ServerlessStack.Lambda;

/// <summary>Facts of one event's delivery.</summary>
public sealed record EventContext
{
    /// <summary>The id that the source gave to this event; the same at every delivery of it.</summary>
    public required string EventId { get; init; }

    /// <summary>The id of the Lambda invocation that carries the event.</summary>
    public required string RequestId { get; init; }

    /// <summary>How often this event has been delivered, this time included; <see langword="null"/> when the source does not count.</summary>
    public int? Attempt { get; init; }

    /// <summary>The X-Ray trace header of the invocation; <see langword="null"/> when the invocation is not traced.</summary>
    public string? TraceHeader { get; init; }
}
