using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>Payloads as the services send them.</summary>
internal static class Payload
{
    /// <summary>A file of the folder Payloads.</summary>
    public static string File(string name) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Payloads", name));

    /// <summary>The records of a file as a pipe sends them: the bare array.</summary>
    public static string Pipe(string name) => JsonNode.Parse(File(name))!["Records"]!.ToJsonString();

    /// <summary>SQS messages with these bodies, named m0, m1 and so on.</summary>
    public static string Sqs(params IEnumerable<string> bodies) => Sqs("arn:aws:sqs:eu-west-1:123456789012:parcels", bodies.Select(body => (body, (string?)null)));

    /// <summary>Messages of a FIFO queue with these bodies and groups, named m0, m1 and so on.</summary>
    public static string Fifo(params IEnumerable<(string Body, string? Group)> messages) => Sqs("arn:aws:sqs:eu-west-1:123456789012:parcels.fifo", messages);

    /// <summary>SQS messages of a queue.</summary>
    public static string Sqs(string queue, IEnumerable<(string Body, string? Group)> messages) => new JsonObject
    {
        ["Records"] = new JsonArray([.. messages.Select((message, index) => new JsonObject
        {
            ["messageId"] = $"m{index}",
            ["body"] = message.Body,
            ["eventSource"] = "aws:sqs",
            ["eventSourceARN"] = queue,
            ["attributes"] = new JsonObject { ["ApproximateReceiveCount"] = "1", ["MessageGroupId"] = message.Group },
        })]),
    }.ToJsonString();

    /// <summary>A Kinesis record as Lambda sends it, with this id and this JSON for its data.</summary>
    public static string Kinesis(string eventId, string data) =>
        $$"""{"Records":[{"eventSource":"aws:kinesis","eventID":"{{eventId}}","kinesis":{"sequenceNumber":"{{eventId[(eventId.IndexOf(':', StringComparison.Ordinal) + 1)..]}}","data":{{data}} } }]}""";

    /// <summary>An SNS notification around a message, as a queue holds it.</summary>
    public static string Notification(string message, string id = "n1") => new JsonObject
    {
        ["Type"] = "Notification",
        ["MessageId"] = id,
        ["TopicArn"] = "arn:aws:sns:eu-west-1:123456789012:parcels",
        ["Message"] = message,
    }.ToJsonString();

    /// <summary>An event of an EventBridge bus around a detail.</summary>
    public static string BusEvent(string detail, string id = "b1") =>
        $$"""{"version":"0","id":"{{id}}","detail-type":"Parcel Sent","source":"parcels","time":"2026-01-31T09:30:00Z","resources":[],"detail":{{detail}} }""";

    /// <summary>A request to an HTTP API, with the differences that the test is about.</summary>
    public static string Request(string method, string? body = null, Action<JsonObject>? with = null)
    {
        var request = JsonNode.Parse(File("apigw-v2-request-no-authorizer.json"))!.AsObject();
        request["routeKey"] = $"{method} /parcels";
        request["rawPath"] = "/parcels";
        request["requestContext"]!["http"]!["method"] = method;
        request["body"] = body;
        with?.Invoke(request);
        return request.ToJsonString();
    }

    /// <summary>A parcel as JSON text.</summary>
    public static string Parcel(string id = "p1", string state = "Packed") =>
        $$"""{"id":{{JsonValue.Create(id).ToJsonString()}},"weight":1.5,"lines":[{"sku":"A-1","quantity":2}],"state":"{{state}}"}""";
}
