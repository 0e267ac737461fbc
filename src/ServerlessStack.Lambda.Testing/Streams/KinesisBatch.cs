using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>Records of one shard of a Kinesis stream (Lambda developer guide, "Using Lambda to process records from Amazon Kinesis Data Streams").</summary>
public sealed record KinesisBatch : TestBatch
{
    // A stream's numbers have 56 digits.
    private const string NumberPrefix = "4959033827149025660855969253836157109";

    internal KinesisBatch(IEnumerable<EventBody> bodies) => Records = Append(bodies, EnvelopeDefaults.ResourceName);

    /// <summary>The records' sequence numbers, or, through a pipe, their event ids, in the order of the shard.</summary>
    public override IReadOnlyList<string> Identifiers =>
        [.. Records.Select(record => IsPiped ? Place.EventId(record.SequenceNumber) : record.SequenceNumber)];

    internal override IReadOnlyList<string> Names => [.. Records.Select(record => record.SequenceNumber)];

    private protected override bool IsCheckpointed => true;

    private long FirstNumber { get; } = SequenceNumbers.Start();

    private ImmutableArray<KinesisTestRecord> Records { get; init; } = [];

    private KinesisPlace Place { get; init; } = new(EnvelopeDefaults.ResourceName, "shardId-000000000000");

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    private TestWindow? Window { get; init; }

    private bool IsPiped { get; init; }

    /// <summary>Adds records with the partition key of the record before.</summary>
    /// <typeparam name="TEvent">The events' type; <see cref="Envelopes.Raw"/> makes any text a record.</typeparam>
    /// <param name="events">The events.</param>
    /// <returns>The larger batch.</returns>
    public KinesisBatch And<TEvent>(params TEvent[] events) =>
        this with { Records = Append(EventBody.All(events), Records.LastOrDefault()?.PartitionKey ?? EnvelopeDefaults.ResourceName) };

    /// <summary>Says what the producer chose the shard by; <see cref="EnvelopeDefaults.ResourceName"/> when omitted.</summary>
    /// <param name="key">The partition key of all records.</param>
    /// <returns>The changed batch.</returns>
    public KinesisBatch WithPartitionKey(string key) => this with { Records = [.. Records.Select(record => record with { PartitionKey = key })] };

    /// <summary>Names the stream; <see cref="EnvelopeDefaults.ResourceName"/> when omitted.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The changed batch.</returns>
    public KinesisBatch FromStream(string name) => this with { Place = Place with { Stream = name } };

    /// <summary>Says when the records arrived; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The changed batch.</returns>
    public KinesisBatch SentAt(DateTimeOffset time) => this with { Time = time };

    /// <summary>Delivers the batch in a tumbling window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The changed batch.</returns>
    public KinesisBatch InWindow(TestWindow window) => this with { Window = window };

    /// <summary>Delivers the records as an EventBridge pipe does: flat, in a bare array, and without a window.</summary>
    /// <returns>The changed batch.</returns>
    public KinesisBatch ThroughPipe() => this with { IsPiped = true };

    internal override string Write(IJsonTypeInfoResolver json) => IsPiped
        ? BatchText.WritePiped(Records.Select(record => record.WriteFlat(json, Place, Time)))
        : BatchText.Write(Records.Select(record => record.Write(json, Place, Time)), payload => Window?.Write(payload, json, Place.Shard, Place.StreamArn));

    private protected override TestBatch Resend(IReadOnlyList<int> indexes) => this with { Records = [.. indexes.Select(index => Records[index])] };

    private ImmutableArray<KinesisTestRecord> Append(IEnumerable<EventBody> bodies, string partitionKey) =>
        [.. Records, .. bodies.Select((body, index) => new KinesisTestRecord(body, partitionKey, $"{NumberPrefix}{FirstNumber + Records.Length + index}"))];
}
