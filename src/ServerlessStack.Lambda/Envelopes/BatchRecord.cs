using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>One record of a batch. Its event is unwrapped only when its turn comes, so that one that cannot be read fails alone.</summary>
internal abstract class BatchRecord
{
    /// <summary>What many of its kind are called, such as <c>SQS messages</c>.</summary>
    public abstract string Plural { get; }

    /// <summary>What a partial batch response calls the record.</summary>
    public abstract string Identifier { get; }

    /// <summary>How a person finds the record at its source.</summary>
    public virtual string Name => Identifier;

    /// <summary>Whether the source takes a partial batch response; otherwise the invocation fails as a whole.</summary>
    public virtual bool IsReportable => true;

    /// <summary>Records of one lane are handled in order; <see langword="null"/> means no order.</summary>
    public abstract string? Lane { get; }

    /// <summary>How often the record has been delivered; <see langword="null"/> when the source does not count.</summary>
    public virtual int? Attempt => null;

    /// <summary>The ARN of the queue, topic, stream, table or bucket that it comes from; <see langword="null"/> when it does not say.</summary>
    public virtual string? SourceArn => null;

    /// <summary>The X-Ray trace header with which it was sent; <see langword="null"/> without one.</summary>
    public virtual string? TraceHeader => null;

    /// <summary>The id of the event that is being handled, or of the first that failed when all are over; <see langword="null"/> before one was found in the record.</summary>
    public string? EventId { get; set; }

    /// <summary>Takes out what the record carries, which may be an envelope again.</summary>
    /// <exception cref="UndecodableEventException">The record does not hold what its source documents.</exception>
    public abstract ReceivedEvent Open();

    /// <summary>Says more about an event that cannot be read, where the record knows more.</summary>
    public virtual Exception Explain(UndecodableEventException exception) => exception;

    /// <summary>A property without which the record cannot even be reported as failed.</summary>
    protected static string Require(JsonElement parent, string name, string source) =>
        parent.Text(name) is { Length: > 0 } text
            ? text
            : throw new UnknownEnvelopeException($"A record of {source} has no text in its property {name}, which {source} always sets.");
}
