using System.Text.Json.Nodes;
using ServerlessStack.Faults.Tests.Sources.Asynchronous;
using ServerlessStack.Faults.Tests.Sources.Queues;
using ServerlessStack.Faults.Tests.Sources.Streams;

namespace ServerlessStack.Faults.Tests.Duplicates;

/// <summary>One event as a source delivers it, each time with the same payload.</summary>
/// <param name="Function">The function that takes it.</param>
/// <param name="Payload">The payload.</param>
internal sealed record Delivery(string Function, string Payload)
{
    /// <summary>The event.</summary>
    internal const string Id = "parcel-01";

    /// <summary>Every source, by its name.</summary>
    internal static IReadOnlyDictionary<string, Delivery> All { get; } = new Dictionary<string, Delivery>(StringComparer.Ordinal)
    {
        ["standard queue"] = new("RecordParcel", Batch(Message(group: null))),
        ["FIFO queue"] = new("RecordParcel", Batch(Message("north"))),
        ["table stream"] = new("RecordChange", Batch(new TableStream().ToRecord(Id, Shard.SequenceNumber(0)))),
        ["Kinesis stream"] = new("RecordParcel", Batch(new KinesisStream().ToRecord(Id, Shard.SequenceNumber(0)))),
        ["topic"] = new("RecordParcel", new TopicSubscription().ToPayload(Id).ToJsonString()),
        ["bus"] = new("RecordParcel", new BusRule().ToPayload(Id).ToJsonString()),
    };

    private static JsonObject Message(string? group) => new QueueMessage(Id, $$"""{"id":"{{Id}}"}""", group) { ReceiveCount = 1 }.ToRecord();

    private static string Batch(JsonObject record) => new JsonObject { ["Records"] = new JsonArray(record) }.ToJsonString();
}
