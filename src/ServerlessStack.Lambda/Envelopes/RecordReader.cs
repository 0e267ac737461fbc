using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Recognizes one record by the source it names.</summary>
internal static class RecordReader
{
    /// <summary>The source that a record names; <see langword="null"/> when it names none.</summary>
    // SNS capitalizes the name, every other service does not.
    public static string? SourceOf(JsonElement record) => record.Text("eventSource") ?? record.Text("EventSource");

    /// <summary>Reads a record of a source that the host serves.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isPiped">Whether a pipe sent it, whose form and identifiers differ.</param>
    /// <returns>The record; <see langword="null"/> when it is of no such source.</returns>
    /// <exception cref="UnknownEnvelopeException">It lacks what it would be reported by.</exception>
    public static BatchRecord? TryRead(JsonElement record, bool isPiped) => SourceOf(record) switch
    {
        SqsMessage.Source => new SqsMessage(record),
        StreamRecord.Source => new StreamRecord(record, isPiped),
        KinesisRecord.Source => new KinesisRecord(record, isPiped),
        SnsRecord.Source => new SnsRecord(record),
        ObjectNotification.Source => new ObjectNotification(record),
        _ => null,
    };
}
