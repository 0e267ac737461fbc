using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>A shard: events in the order of their sequence numbers.</summary>
/// <param name="kind">The stream.</param>
/// <param name="ids">The events.</param>
internal sealed class Shard(IStreamKind kind, IReadOnlyList<string> ids)
{
    /// <summary>The shard's name.</summary>
    internal const string Id = "shardId-000000000000";

    internal IStreamKind Kind => kind;

    internal int Count => ids.Count;

    internal string EventId(int index) => ids[index];

    /// <summary>Numbers have gaps, and more digits than any integer type.</summary>
    internal static string SequenceNumber(int index) => string.Create(CultureInfo.InvariantCulture, $"4957600000000000000{index * 7:000000}");

    /// <summary>By what a partial answer names an event.</summary>
    internal string Identifier(int index) => kind.Identifier(ids[index], SequenceNumber(index));

    internal JsonArray Records(Segment segment) => [.. segment.Indexes.Select(index => kind.ToRecord(ids[index], SequenceNumber(index)))];
}
