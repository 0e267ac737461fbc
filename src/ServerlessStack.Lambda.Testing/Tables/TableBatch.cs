using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// Changes that one shard of a table's stream delivers, with both images (Lambda developer guide, "Using AWS Lambda with Amazon DynamoDB").
/// </summary>
public sealed record TableBatch : TestBatch
{
    private const string Shard = "shardId-00000001769862600000-12345678";

    private TableBatch()
    {
    }

    /// <summary>The records' sequence numbers, or, through a pipe, their event ids, in the order of the shard.</summary>
    public override IReadOnlyList<string> Identifiers => [.. Records.Select(record => IsPiped ? record.EventId : record.Number)];

    internal override IReadOnlyList<string> Names => [.. Records.Select(record => record.Number)];

    private protected override bool IsCheckpointed => true;

    private long FirstNumber { get; } = SequenceNumbers.Start();

    private ImmutableArray<TableTestRecord> Records { get; init; } = [];

    private TablePlace Place { get; init; } = new(EnvelopeDefaults.ResourceName, ["id"]);

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    private TestWindow? Window { get; init; }

    private bool IsPiped { get; init; }

    /// <summary>Adds changes.</summary>
    /// <typeparam name="TItem">The items' type.</typeparam>
    /// <param name="changes">The changes, see <see cref="Changes"/>.</param>
    /// <returns>The larger batch.</returns>
    /// <exception cref="ArgumentException">A change has more than one kind or none, or not the images that its kind has.</exception>
    public TableBatch And<TItem>(params ItemChange<TItem>[] changes)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(changes);
        return this with { Records = [.. Records, .. changes.Select((change, index) => TableTestRecord.Of(change, $"140540{FirstNumber + Records.Length + index}"))] };
    }

    /// <summary>Says which attributes are the table's key, by their names in JSON; <c>id</c> when omitted.</summary>
    /// <param name="names">The partition key, and the sort key where the table has one.</param>
    /// <returns>The changed batch.</returns>
    public TableBatch KeyedBy(params string[] names) => this with { Place = Place with { Keys = names } };

    /// <summary>Names the table; <see cref="EnvelopeDefaults.ResourceName"/> when omitted.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The changed batch.</returns>
    public TableBatch FromTable(string name) => this with { Place = Place with { Table = name } };

    /// <summary>Says when the items changed; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time; a stream keeps seconds.</param>
    /// <returns>The changed batch.</returns>
    public TableBatch SentAt(DateTimeOffset time) => this with { Time = time };

    /// <summary>Delivers the batch in a tumbling window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The changed batch.</returns>
    public TableBatch InWindow(TestWindow window) => this with { Window = window };

    /// <summary>Delivers the changes as an EventBridge pipe does, which is how they come to a projection: as the bare array, and without a window.</summary>
    /// <returns>The changed batch.</returns>
    public TableBatch ThroughPipe() => this with { IsPiped = true };

    internal static TableBatch Of<TItem>(ItemChange<TItem>[] changes)
        where TItem : class => new TableBatch().And(changes);

    internal override string Write(IJsonTypeInfoResolver json)
    {
        var records = Records.Select(record => record.Write(json, Place, Time));
        return IsPiped ? BatchText.WritePiped(records) : BatchText.Write(records, payload => Window?.Write(payload, json, Shard, Place.StreamArn));
    }

    private protected override TestBatch Resend(IReadOnlyList<int> indexes) => this with { Records = [.. indexes.Select(index => Records[index])] };
}
