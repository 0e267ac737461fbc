using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A direct invocation: the event alone.</summary>
/// <param name="Event">The event.</param>
internal sealed record DirectEnvelope(EventBody Event) : TestEnvelope
{
    internal override string Write(IJsonTypeInfoResolver json) => Event.Write(json);

    // Whoever waits for the answer decides what to do about an error.
    internal override TestEnvelope? Again(TestRun run) => null;
}
