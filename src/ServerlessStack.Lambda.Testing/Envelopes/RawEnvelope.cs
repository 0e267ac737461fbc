using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A text of the test's own: a recorded payload, or one that no service would send.</summary>
/// <param name="Text">The text.</param>
internal sealed record RawEnvelope(string Text) : TestEnvelope
{
    internal override string Write(IJsonTypeInfoResolver json) => Text;

    // Who sent it, and so what is sent again, is not known.
    internal override TestEnvelope? Again(TestRun run) => null;
}
