using System.Text.Json;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Windows;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Recognizes an envelope by what is in it, so that no configuration has to name the source.</summary>
internal static class EnvelopeReader
{
    /// <summary>Reads an invocation's payload.</summary>
    /// <param name="invocation">The invocation.</param>
    /// <param name="isCollection">Whether one event is an array itself, so that an array without envelopes is one event and not many.</param>
    /// <exception cref="UnknownEnvelopeException">The payload is no JSON, or comes from a source the host does not know.</exception>
    public static Envelope Read(Invocation invocation, bool isCollection = false)
    {
        if (!JsonParsing.TryParse(invocation.Payload.Span, out var root, out var mistake))
        {
            throw new UnknownEnvelopeException(
                $"The invocation's payload is not valid JSON (byte {mistake.BytePositionInLine} of line {mistake.LineNumber}).", mistake);
        }

        // An event source mapping wraps its records into an object; a pipe sends the bare array.
        return root.ValueKind == JsonValueKind.Array ? ReadPiped(root, invocation, isCollection)
            : root.Property("Records") is { ValueKind: JsonValueKind.Array } records && ReadMapped(root, records) is { } batch ? batch
            : ApiRequest.Matches(root) ? new ApiRequest(root)
            : BusEvent.Matches(root) && new BusEvent(root) is var single ? new RecordBatch(single.Description, [single])
            : InvocationRecord.Matches(root) && new InvocationRecord(root) is var record ? new RecordBatch(record.Description, [record])
            : BucketTest.Matches(root) ? new RecordBatch("S3's test message", []) { IsReportable = false }
            : ForeignEnvelope.Describe(root) is { } foreign
                ? throw new UnknownEnvelopeException($"The invocation's payload is {foreign}. {KnownEnvelopes.NoneOfThem}.")
            : new DirectInvocation(root, invocation.RequestId);
    }

    private static RecordBatch? ReadMapped(JsonElement root, JsonElement records)
    {
        var window = WindowFrame.TryRead(root);
        if (records.GetArrayLength() == 0)
        {
            // The last invocation of a tumbling window has no records. An event of the application may have none either, next to what it is about.
            return window is not null || root.GetPropertyCount() == 1 ? new RecordBatch("an empty batch", []) { Window = window } : null;
        }

        return ReadRecords(records, isPiped: false) is { } read ? new RecordBatch(Describe(read), read) { Window = window } : null;
    }

    private static Envelope ReadPiped(JsonElement array, Invocation invocation, bool isCollection)
    {
        if (ReadRecords(array, isPiped: true) is { } records)
        {
            return new RecordBatch(Describe(records), records) { IsPiped = true };
        }

        if (ForeignEnvelope.Describe(array) is { } foreign)
        {
            throw new UnknownEnvelopeException($"The invocation's payload is {foreign}. {KnownEnvelopes.NoneOfThem}.");
        }

        if (isCollection)
        {
            return new DirectInvocation(array, invocation.RequestId);
        }

        var bare = new BatchRecord[array.GetArrayLength()];
        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            bare[index] = new BareRecord(element, $"{invocation.RequestId}:{index}");
            index++;
        }

        return new RecordBatch(bare.Length == 0 ? "an empty batch" : Describe(bare), bare) { IsPiped = true };
    }

    // One record of a known source makes the others records, too: one of them that is none must not pass for an event.
    private static BatchRecord[]? ReadRecords(JsonElement records, bool isPiped)
    {
        var read = new BatchRecord[records.GetArrayLength()];
        var (index, known) = (0, 0);
        foreach (var record in records.EnumerateArray())
        {
            if (RecordReader.TryRead(record, isPiped) is { } recognized)
            {
                read[index] = recognized;
                known++;
            }

            index++;
        }

        if (known > 0 && known < read.Length)
        {
            AddOdd(records, read);
        }

        return known > 0 ? read : null;
    }

    private static void AddOdd(JsonElement records, BatchRecord[] read)
    {
        for (var index = 0; index < read.Length; index++)
        {
            read[index] ??= new OddRecord(records[index]);
        }
    }

    private static string Describe(BatchRecord[] records) => $"a batch of {records[0].Plural}";
}
