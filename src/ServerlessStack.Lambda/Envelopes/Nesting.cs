using System.Globalization;
using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// Unwraps a record until no envelope is left: SNS in SQS, an EventBridge event in a queue, an S3 notification in a topic in a queue, a raw stream record that
/// a pipe put on a bus, and so on.
/// </summary>
internal static class Nesting
{
    // A stream record on a bus, to a topic, to a queue: four envelopes. What is deeper is no delivery any more, but an attack or an accident.
    private const int Deepest = 6;

    /// <summary>Takes the events out of a record.</summary>
    /// <returns>One event; several when the record carries a notification of several; none when it carries S3's test message.</returns>
    /// <exception cref="UndecodableEventException">The record, or an envelope in it, does not hold what its source documents.</exception>
    /// <exception cref="UnknownEnvelopeException">An envelope in it lacks what every such envelope has.</exception>
    public static IReadOnlyList<ReceivedEvent> Open(BatchRecord record)
    {
        var received = record.Open();
        if (!IsSuspect(received))
        {
            return [received];
        }

        var events = new List<ReceivedEvent>();
        Peel(received, depth: 0, events);
        return events;
    }

    private static void Peel(ReceivedEvent outer, int depth, List<ReceivedEvent> events)
    {
        if (depth == Deepest || !IsSuspect(outer) || !JsonParsing.TryParse(outer.Json.Span, out var root, out _))
        {
            events.Add(outer);
        }
        else if (TopicNotification.TryOpen(root) is { } notification)
        {
            Peel(notification, depth + 1, events);
        }
        else if (BusEvent.Matches(root))
        {
            Peel(new BusEvent(root).Open(), depth + 1, events);
        }
        else if (InvocationRecord.Matches(root))
        {
            Peel(new InvocationRecord(root).Open(), depth + 1, events);
        }
        else if (RecordReader.TryRead(root, isPiped: false) is { } record)
        {
            Peel(Named(record.Open(), outer.Id), depth + 1, events);
        }
        else if (root.Property("Records") is { ValueKind: JsonValueKind.Array } records && records.GetArrayLength() > 0)
        {
            PeelRecords(records, outer, depth, events);
        }
        else if (!BucketTest.Matches(root))
        {
            events.Add(outer);
        }
    }

    private static void PeelRecords(JsonElement records, ReceivedEvent outer, int depth, List<ReceivedEvent> events)
    {
        // An event of the application may have records as well.
        if (RecordReader.TryRead(records[0], isPiped: false) is null)
        {
            events.Add(outer);
            return;
        }

        var index = 0;
        foreach (var element in records.EnumerateArray())
        {
            var record = RecordReader.TryRead(element, isPiped: false) ?? new OddRecord(element);
            Peel(Named(record.Open(), string.Create(CultureInfo.InvariantCulture, $"{outer.Id}:{index}")), depth + 1, events);
            index++;
        }
    }

    // The innermost id is the one that stays the same when something on the way delivers twice; some envelopes have none.
    private static ReceivedEvent Named(ReceivedEvent received, string fallback) => received.Id.Length > 0 ? received : received with { Id = fallback };

    // Most events are no envelopes, and looking for a word is much cheaper than parsing them twice.
    private static bool IsSuspect(in ReceivedEvent received)
    {
        if (received.Kind is not null)
        {
            return false;
        }

        var json = received.Json.Span;
        return json.IndexOf("\"TopicArn\""u8) >= 0 || json.IndexOf("\"detail-type\""u8) >= 0 || json.IndexOf("\"eventSource\""u8) >= 0
            || json.IndexOf("\"requestPayload\""u8) >= 0 || json.IndexOf("\"s3:TestEvent\""u8) >= 0;
    }
}
