using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// What a pipe delivers to its target behind an enrichment or an input template: an array of bare events, without identifiers
/// (EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
/// </summary>
/// <param name="Events">The events in order.</param>
internal sealed record PipeTargetBatch(ImmutableArray<EventBody> Events) : TestEnvelope
{
    internal override string Write(IJsonTypeInfoResolver json) => PayloadText.Write(new JsonArray([.. Events.Select(body => body.ToNode(json))]));
}
