using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>
/// A stream as a pipe hands it to its target: a bare array, without the object that Lambda puts around a Kinesis record's data, and answered with event ids
/// (EventBridge user guide, "Amazon Kinesis stream as a source for EventBridge Pipes", "Amazon EventBridge Pipes batching and concurrency").
/// </summary>
/// <param name="source">The stream.</param>
internal sealed class PipedStream(IStreamKind source) : IStreamKind
{
    private const string Nested = "kinesis";

    public string BatchInfo => source.BatchInfo;

    public string StreamArn => source.StreamArn;

    public JsonObject ToRecord(string id, string sequenceNumber)
    {
        var record = source.ToRecord(id, sequenceNumber);
        if (record[Nested] is JsonObject nested)
        {
            record.Remove(Nested);
            foreach (var (name, value) in nested)
            {
                record[name] = value?.DeepClone();
            }
        }

        return record;
    }

    public string Identifier(string id, string sequenceNumber) => (string)source.ToRecord(id, sequenceNumber)["eventID"]!;

    public string ToPayload(JsonArray records) => BatchPayload.Piped(records);
}
