using System.Text.Json;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// A record of a DynamoDB stream, from a pipe or an event source mapping (DynamoDB Streams API reference, <c>Record</c>).
/// It opens as the plain JSON of an <see cref="ItemChange{TItem}"/>.
/// </summary>
internal sealed class StreamRecord : BatchRecord
{
    /// <summary>What its <c>eventSource</c> says.</summary>
    public const string Source = "aws:dynamodb";

    private readonly JsonElement _record;
    private readonly JsonElement _change;

    public StreamRecord(JsonElement record)
    {
        _record = record;
        _change = record.Property("dynamodb") ?? throw new UnknownEnvelopeException("A record of a DynamoDB stream has no property dynamodb.");
        Identifier = Require(_change, "SequenceNumber", "a DynamoDB stream");
    }

    // Lambda and pipes go back to the lowest sequence number that is reported.
    public override string Identifier { get; }

    // A batch comes from one shard, and a shard is in order: going on behind a failure would break it.
    public override string Lane => Source;

    public override ReceivedEvent Open()
    {
        var kind = _record.Text("eventName") switch
        {
            "INSERT" => Change.Insert,
            "MODIFY" => Change.Modify,
            "REMOVE" => Change.Remove,
            _ => throw new UndecodableEventException("The stream record's eventName is none of INSERT, MODIFY, REMOVE."),
        };

        try
        {
            return new ReceivedEvent(_record.Text("eventID") ?? Identifier, Write(kind));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UndecodableEventException($"The stream record's image cannot be read. {exception.Message}", exception);
        }
    }

    private ReadOnlyMemory<byte> Write(Change kind) => JsonText.WriteObject(json =>
    {
        json.WriteString("kind"u8, kind.ToString());
        WriteImage(json, "old", "OldImage");
        WriteImage(json, "new", "NewImage");
    });

    // Which images there are depends on the kind of change and on the stream's view type.
    private void WriteImage(Utf8JsonWriter json, string name, string image)
    {
        if (_change.Property(image) is { ValueKind: not JsonValueKind.Null } attributes)
        {
            json.WritePropertyName(name);
            ItemDecoder.Write(attributes, json);
        }
    }
}
