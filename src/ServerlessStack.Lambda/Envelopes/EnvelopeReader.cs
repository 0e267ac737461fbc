using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Recognizes an envelope by what is in it, so that no configuration has to name the source.</summary>
internal static class EnvelopeReader
{
    private const int MostNames = 20;
    private const int LongestName = 40;

    // DynamoDB nests items 32 deep, and each level is two in typed JSON; the envelope and the event's own nesting come on top.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>Reads a payload.</summary>
    /// <exception cref="UnknownEnvelopeException">The payload is no JSON, or comes from a source the host does not know.</exception>
    public static Envelope Read(ReadOnlyMemory<byte> payload)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(payload.Span, Options);
        }
        catch (JsonException exception)
        {
            throw new UnknownEnvelopeException(
                $"The invocation's payload is not valid JSON (byte {exception.BytePositionInLine} of line {exception.LineNumber}).", exception);
        }

        // An event source mapping wraps its records into an object; a pipe sends the bare array.
        return root.ValueKind == JsonValueKind.Array ? ReadRecords(root, root)
            : root.Property("Records") is { ValueKind: JsonValueKind.Array } records ? ReadRecords(root, records)
            : ApiRequest.Matches(root) ? new ApiRequest(root)
            : BusEvent.Matches(root) ? new BusEvent(root)
            : throw Unknown(root);
    }

    private static RecordBatch ReadRecords(JsonElement root, JsonElement records)
    {
        if (records.GetArrayLength() == 0)
        {
            return new RecordBatch("an empty batch", []);
        }

        return Source(records[0]) switch
        {
            SqsMessage.Source => new RecordBatch("a batch of SQS messages", Read(records, message => new SqsMessage(message))),
            StreamRecord.Source => new RecordBatch("a batch of DynamoDB stream records", Read(records, record => new StreamRecord(record))),
            _ => throw Unknown(root),
        };
    }

    private static BatchRecord[] Read(JsonElement records, Func<JsonElement, BatchRecord> read) => [.. records.EnumerateArray().Select(read)];

    // SNS capitalizes the name, every other service does not.
    private static string? Source(JsonElement record) => record.Text("eventSource") ?? record.Text("EventSource");

    private static UnknownEnvelopeException Unknown(JsonElement root)
    {
        var records = root.ValueKind == JsonValueKind.Array ? root : root.Property("Records");
        var seen = records is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0 && Source(array[0]) is { } source
            ? $"records from '{Shorten(source)}'"
            : root.ValueKind switch
            {
                JsonValueKind.Object => $"an object with the properties {Names(root)}",
                JsonValueKind.Array => $"an array whose first element has the properties {Names(root[0])}",
                var kind => $"a JSON {kind.ToString().ToLowerInvariant()}",
            };
        return new UnknownEnvelopeException(
            $"The invocation's payload is {seen}, which is no envelope that this function knows. Known are API Gateway HTTP API requests (payload format 2.0), "
            + "SQS messages (with SNS notifications in them, too), EventBridge events, and DynamoDB stream records, from a pipe or an event source mapping.");
    }

    private static string Names(JsonElement element)
    {
        var names = element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Take(MostNames).Select(property => Shorten(property.Name)).ToArray()
            : [];
        return names.Length == 0 ? "(none)" : string.Join(", ", names);
    }

    private static string Shorten(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
