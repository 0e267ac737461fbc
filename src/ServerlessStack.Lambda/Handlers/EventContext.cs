namespace ServerlessStack.Lambda;

/// <summary>Facts of one event's delivery.</summary>
public sealed record EventContext
{
    /// <summary>
    /// The id that the source gave to this event; the same at every delivery of it. Of several envelopes, the innermost with an id counts. An event that came
    /// without any, by a direct invocation or from a pipe's enrichment, has the invocation's request id instead, which is the same only when Lambda itself
    /// tries again.
    /// </summary>
    public required string EventId { get; init; }

    /// <summary>The id of the Lambda invocation that carries the event.</summary>
    public required string RequestId { get; init; }

    /// <summary>How often this event has been delivered, this time included; <see langword="null"/> when the source does not count.</summary>
    public int? Attempt { get; init; }

    /// <summary>The tumbling window that the event belongs to, with its state; <see langword="null"/> when the event source mapping has none.</summary>
    public TumblingWindow? Window { get; init; }

    /// <summary>The X-Ray trace header of the invocation; <see langword="null"/> when the invocation is not traced.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>When Lambda ends the invocation; <see langword="null"/> when the Runtime API does not say.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The execution that this call is, for a handler made idempotent by <c>OncePer</c>; <see langword="null"/> for any other.</summary>
    public Execution? Execution { get; init; }
}
