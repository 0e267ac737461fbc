using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ServerlessStack.Lambda.Tests.Hosting;

/// <summary>JSON of any shape, made of the words that envelopes are made of, so that much of it is nearly an envelope.</summary>
internal static class ArbitraryJson
{
    private static readonly string[] Names =
    [
        "Records", "eventSource", "EventSource", "eventID", "messageId", "body", "attributes", "MessageGroupId", "eventSourceARN", "Sns", "Type", "TopicArn", "MessageId", "Message",
        "detail-type", "source", "id", "detail", "time", "resources", "dynamodb", "SequenceNumber", "NewImage", "eventName", "kinesis", "sequenceNumber", "data", "s3", "bucket",
        "object", "name", "key", "size", "sequencer", "window", "start", "end", "state", "isFinalInvokeForWindow", "version", "requestContext", "http", "method", "Event", "Bucket", "N", "S", "M", "L",
    ];

    private static readonly string[] Texts =
    [
        "aws:sqs", "aws:sns", "aws:s3", "aws:dynamodb", "aws:kinesis", "aws:kafka", "aws.s3", "aws.events", "aws.scheduler", "Scheduled Event", "Object Created", "Object Deleted",
        "Notification", "arn:aws:sns:eu-west-1:123456789012:t", "INSERT", "REMOVE", "ObjectCreated:Put", "ObjectRemoved:Delete", "s3:TestEvent", "2.0", "1.0", "POST", "2026-01-31T09:30:00Z",
        "{}", "[]", "null", "e30=", "1", "", "p1", "%zz+", "\u0000", "q.fifo",
    ];

    /// <summary>The JSON as text; some of it is the body of a message, and some of that of a notification.</summary>
    public static Gen<string> Texted { get; } =
        from json in Gen.Sized(size => Node(Math.Min(size, 6)))
        from wrapping in Gen.Choose(0, 3)
        let text = json?.ToJsonString() ?? "null"
        select wrapping switch
        {
            0 => Samples.Payload.Sqs(text),
            1 => Samples.Payload.Sqs(Samples.Payload.Notification(text)),
            _ => text,
        };

    private static Gen<JsonNode?> Leaf { get; } = Gen.OneOf(
        Gen.Elements(Texts).Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Choose(-1, 100).Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Elements(true, false).Select(truth => (JsonNode?)JsonValue.Create(truth)),
        Gen.Constant((JsonNode?)null));

    private static Gen<JsonNode?> Node(int size) => size <= 0
        ? Leaf
        : Gen.Frequency(
            (1, Leaf),
            (4, Properties(size - 1).Select(JsonNode? (properties) => new JsonObject(properties))),
            (2, Node(size - 1).ListOf().Select(JsonNode? (elements) => new JsonArray([.. elements.Take(4).Select(element => element?.DeepClone())]))));

    private static Gen<IEnumerable<KeyValuePair<string, JsonNode?>>> Properties(int size) =>
        (from name in Gen.Elements(Names)
         from value in Node(size)
         select KeyValuePair.Create(name, value)).ListOf().Select(properties => properties.DistinctBy(property => property.Key).Take(8)
            .Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
}
