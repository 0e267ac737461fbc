using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Batches;

/// <summary>
/// The partial batch response (Lambda developer guide, "Implementing partial batch responses"): names the records to deliver again;
/// an empty list says that all are done.
/// </summary>
internal static class BatchResponse
{
    /// <summary>Writes the response.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<BatchRecord> failures) => JsonText.WriteObject(json =>
    {
        json.WriteStartArray("batchItemFailures"u8);
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("itemIdentifier"u8, failure.Identifier);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
