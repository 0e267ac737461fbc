using System.Buffers;
using System.Text.Json;

namespace ServerlessStack.Lambda.Batches;

/// <summary>
/// The partial batch response (Lambda developer guide, "Handling errors for an SQS event source in Lambda"): names the records to deliver again;
/// an empty list says that all are done. In a tumbling window it hands back the state as well, without which Lambda takes the invocation for failed.
/// </summary>
internal static class BatchResponse
{
    private static readonly byte[] AllDone = """{"batchItemFailures":[]}"""u8.ToArray();

    /// <summary>Writes the response.</summary>
    /// <param name="failures">What was not handled.</param>
    /// <param name="state">The window's state, as a JSON object; <see langword="null"/> without a window.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<RecordFailure> failures, ReadOnlyMemory<byte>? state = null)
    {
        if (failures.Count == 0 && state is null)
        {
            return AllDone;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (state is { } kept)
            {
                json.WritePropertyName("state"u8);
                json.WriteRawValue(kept.Span, skipInputValidation: true);
            }

            WriteFailures(json, failures);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteFailures(Utf8JsonWriter json, IReadOnlyList<RecordFailure> failures)
    {
        // A queue may deliver a message twice in one batch; naming it once brings it back, whichever of the two failed.
        var named = new HashSet<string>(failures.Count, StringComparer.Ordinal);
        json.WriteStartArray("batchItemFailures"u8);
        foreach (var failure in failures)
        {
            if (named.Add(failure.Record.Identifier))
            {
                json.WriteStartObject();
                json.WriteString("itemIdentifier"u8, failure.Record.Identifier);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
