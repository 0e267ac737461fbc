using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// A record of a DynamoDB stream, from a pipe or an event source mapping (DynamoDB Streams API reference, <c>Record</c>).
/// It opens as the plain JSON of an <see cref="ItemChange{TItem}"/>.
/// </summary>
internal sealed class StreamRecord : BatchRecord
{
    /// <summary>What its <c>eventSource</c> says.</summary>
    public const string Source = "aws:dynamodb";

    /// <summary>What its events are.</summary>
    public const string Kind = "Item Change";

    // What a writer asks for at first.
    private const int SmallestBuffer = 256;

    private readonly JsonElement _record;
    private readonly JsonElement _change;

    public StreamRecord(JsonElement record, bool isPiped)
    {
        _record = record;
        _change = record.Property("dynamodb") ?? throw new UnknownEnvelopeException("A record of a DynamoDB stream has no property dynamodb.");
        Name = Require(_change, "SequenceNumber", "a DynamoDB stream");
        Identifier = isPiped ? Require(record, "eventID", "a DynamoDB stream") : Name;
    }

    public override string Plural => "DynamoDB stream records";

    // Lambda goes back to the lowest sequence number that is reported; a pipe wants event ids
    // (EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
    public override string Identifier { get; }

    public override string Name { get; }

    // A batch comes from one shard, and a shard is in order: going on behind a failure would break it.
    public override string Lane => Source;

    // Who deleted the item (DynamoDB developer guide, "DynamoDB Streams and Time to Live").
    private bool IsExpiry =>
        _record.Property("userIdentity") is { } user && user.Text("type") == "Service" && user.Text("principalId") == "dynamodb.amazonaws.com";

    public override string? SourceArn => _record.Text("eventSourceARN");

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
            return new ReceivedEvent(_record.Text("eventID") ?? Name, Write(kind), Kind);
        }
        catch (JsonException exception) when (exception.InnerException is MalformedItemException malformed)
        {
            throw new UndecodableEventException($"The stream record's image cannot be read. The attribute {exception.Path}, or what it holds, {malformed.Message}.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new UndecodableEventException($"The stream record's image cannot be read. {exception.Message}", exception);
        }
    }

    private ReadOnlyMemory<byte> Write(Change kind)
    {
        // Plain JSON is shorter than typed JSON, so this is nearly always enough; growing would take 4 KB at once.
        var buffer = new ArrayBufferWriter<byte>(Math.Max(SmallestBuffer, JsonMarshal.GetRawUtf8Value(_change).Length));
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, kind.ToString());
            if (kind == Change.Remove && IsExpiry)
            {
                json.WriteBoolean("expired"u8, true);
            }

            WriteImage(json, "old", "OldImage");
            WriteImage(json, "new", "NewImage");
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

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
