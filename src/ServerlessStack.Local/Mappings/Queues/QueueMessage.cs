using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Mappings.Queues;

/// <summary>A message that was received: the record that functions and pipes see, and what deletes it (Lambda developer guide, "Using Lambda with Amazon SQS").</summary>
/// <param name="Record">The record.</param>
/// <param name="ReceiptHandle">Deletes it.</param>
/// <param name="Body">What was sent.</param>
internal sealed record QueueMessage(SourceRecord Record, string ReceiptHandle, string Body)
{
    /// <summary>Reads a message of <c>ReceiveMessage</c>.</summary>
    public static QueueMessage Of(JsonObject message, Arn queue)
    {
        var (id, handle, body) = (message.RequiredText("MessageId"), message.RequiredText("ReceiptHandle"), message.Text("Body") ?? "");
        var record = new JsonObject
        {
            ["messageId"] = id,
            ["receiptHandle"] = handle,
            ["body"] = body,
            ["attributes"] = message["Attributes"]?.DeepClone() ?? new JsonObject(),
            ["messageAttributes"] = Attributes(message["MessageAttributes"] as JsonObject ?? []),
            ["md5OfBody"] = message.Text("MD5OfBody"),
            ["eventSource"] = "aws:sqs",
            ["eventSourceARN"] = queue.ToString(),
            ["awsRegion"] = queue.Region,
        };
        if (message.Text("MD5OfMessageAttributes") is { } md5)
        {
            record["md5OfMessageAttributes"] = md5;
        }

        var candidate = record.DeepClone().AsObject();
        candidate["body"] = JsonText.Parse(body);
        return new QueueMessage(new SourceRecord(id, record, candidate), handle, body);
    }

    private static JsonObject Attributes(JsonObject attributes) => new([.. attributes.Select(attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)Attribute(attribute.Value!.AsObject())))]);

    private static JsonObject Attribute(JsonObject attribute)
    {
        var written = new JsonObject();
        if (attribute.Text("StringValue") is { } text)
        {
            written["stringValue"] = text;
        }

        if (attribute.Text("BinaryValue") is { } binary)
        {
            written["binaryValue"] = binary;
        }

        written["stringListValues"] = new JsonArray();
        written["binaryListValues"] = new JsonArray();
        written["dataType"] = attribute.Text("DataType");
        return written;
    }
}
