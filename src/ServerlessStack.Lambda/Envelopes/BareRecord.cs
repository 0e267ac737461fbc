using System.Text.Json;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// An event without any envelope: the payload of a direct invocation, or an element of what a pipe sends after its enrichment or input template.
/// </summary>
/// <param name="element">The event.</param>
/// <param name="identifier">A name for it, since it brings none.</param>
internal sealed class BareRecord(JsonElement element, string identifier) : BatchRecord
{
    public override string Plural => "events without an envelope";

    public override string Identifier => identifier;

    // Nothing in it is an identifier that its source would know.
    public override bool IsReportable => false;

    // They may come from a stream, whose order nobody may change.
    public override string? Lane => "";

    public override ReceivedEvent Open() => new(identifier, element.ToUtf8Json());

    public override Exception Explain(UndecodableEventException exception) => new UnknownEnvelopeException(
        $"The invocation's payload is {PayloadShape.Describe(element)}. {KnownEnvelopes.NoneOfThem}, so it was taken for the event itself. {exception.Message}",
        exception);
}
