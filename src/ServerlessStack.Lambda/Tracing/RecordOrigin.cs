using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Tracing;

/// <summary>Where a record came from, in the words of OpenTelemetry's semantic conventions.</summary>
/// <param name="Trigger">The kind of trigger: <c>pubsub</c>, <c>datasource</c>, <c>timer</c> or <c>other</c>.</param>
/// <param name="System">The messaging system; <see langword="null"/> when the conventions have no name for it.</param>
/// <param name="Name">The queue, topic, stream, table or source; <see langword="null"/> when the record does not say.</param>
internal readonly record struct RecordOrigin(string Trigger, string? System, string? Name)
{
    /// <summary>The origin of a record.</summary>
    public static RecordOrigin Of(BatchRecord record) => record switch
    {
        SqsMessage => new("pubsub", "aws_sqs", LastOf(record.SourceArn)),
        SnsRecord => new("pubsub", "aws.sns", LastOf(record.SourceArn)),
        KinesisRecord => new("pubsub", System: null, AfterSlash(LastOf(record.SourceArn))),
        StreamRecord => new("datasource", System: null, AfterSlash(LastOf(record.SourceArn))),
        ObjectNotification => new("datasource", System: null, LastOf(record.SourceArn)),
        BusEvent { IsScheduled: true } => new("timer", System: null, Name: null),
        BusEvent single => new("pubsub", System: null, single.EventSource),
        _ => new("other", System: null, Name: null),
    };

    // A queue's, a topic's or a bucket's name is what its ARN ends with.
    private static string? LastOf(string? arn) => arn?.Split(':', 6)[^1];

    // A table's ARN goes on behind its name: table/Orders/stream/2026-01-31T09:30:00.000, and a stream's begins before it: stream/Clicks.
    private static string? AfterSlash(string? resource) => resource?.Split('/') is [_, var name, ..] ? name : resource;
}
