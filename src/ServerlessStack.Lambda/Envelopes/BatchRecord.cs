using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>One record of a batch. Its event is unwrapped only when its turn comes, so that one that cannot be read fails alone.</summary>
internal abstract class BatchRecord
{
    /// <summary>What a partial batch response calls the record.</summary>
    public abstract string Identifier { get; }

    /// <summary>Records of one lane are handled in order and stop at the first failure; <see langword="null"/> means no order.</summary>
    public abstract string? Lane { get; }

    /// <summary>How often the record has been delivered; <see langword="null"/> when the source does not count.</summary>
    public virtual int? Attempt => null;

    /// <summary>Unwraps the event.</summary>
    /// <exception cref="UndecodableEventException">The record does not hold what its source documents.</exception>
    public abstract ReceivedEvent Open();

    /// <summary>A property without which the record cannot even be reported as failed.</summary>
    protected static string Require(JsonElement parent, string name, string source) =>
        parent.Text(name) is { Length: > 0 } text
            ? text
            : throw new UnknownEnvelopeException($"A record of {source} has no text in its property {name}, which {source} always sets.");
}
