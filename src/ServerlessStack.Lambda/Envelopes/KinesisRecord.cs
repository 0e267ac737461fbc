using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// A record of a Kinesis stream: nested, as Lambda sends it (Lambda developer guide, "Using Lambda to process records from Amazon Kinesis Data Streams"),
/// or flat, as a pipe does (EventBridge user guide, "Amazon Kinesis stream as a source for EventBridge Pipes").
/// </summary>
internal sealed class KinesisRecord : BatchRecord
{
    /// <summary>What its <c>eventSource</c> says.</summary>
    public const string Source = "aws:kinesis";

    private readonly JsonElement? _data;
    private readonly string _eventId;

    public KinesisRecord(JsonElement record, bool isPiped)
    {
        var payload = record.Property("kinesis") ?? record;
        Name = Require(payload, "sequenceNumber", "Kinesis");
        _data = payload.Property("data");
        _eventId = isPiped ? Require(record, "eventID", "Kinesis") : record.Text("eventID") ?? Name;
        Identifier = isPiped ? _eventId : Name;
        SourceArn = record.Text("eventSourceARN");
    }

    public override string Plural => "Kinesis records";

    // Lambda goes back to the lowest sequence number that is reported; a pipe wants event ids
    // (EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
    public override string Identifier { get; }

    public override string Name { get; }

    // A batch comes from one shard, and a shard is in order: going on behind a failure would break it.
    public override string Lane => Source;

    public override string? SourceArn { get; }

    public override ReceivedEvent Open() =>
        new(_eventId, _data?.AsBytes() ?? throw new UndecodableEventException("The Kinesis record has no data in Base64."));
}
