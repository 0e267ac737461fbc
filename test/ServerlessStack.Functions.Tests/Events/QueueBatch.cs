using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>Batches as Lambda's event source mapping for SQS sends them, made from its sample payload.</summary>
internal static class QueueBatch
{
    internal static string Of(params (string MessageId, string Body)[] messages)
    {
        var batch = Payload.Object("sqs-event");
        var template = batch["Records"]![0]!;
        batch["Records"] = new JsonArray([.. messages.Select(message => Message(template, message))]);
        return batch.ToJsonString();
    }

    /// <summary>What SNS puts into a queue that subscribes without raw delivery.</summary>
    internal static string Notification(string message) => new JsonObject
    {
        ["Type"] = "Notification",
        ["MessageId"] = "95df01b4-ee98-5cb9-9903-4c221d41eb5e",
        ["TopicArn"] = "arn:aws:sns:eu-west-1:123456789012:OrderPlaced",
        ["Message"] = message,
        ["Timestamp"] = "2026-01-02T03:04:05.000Z",
        ["SignatureVersion"] = "1",
        ["Signature"] = "EXAMPLE",
        ["SigningCertURL"] = "EXAMPLE",
        ["UnsubscribeURL"] = "EXAMPLE",
    }.ToJsonString();

    private static JsonNode Message(JsonNode template, (string MessageId, string Body) message)
    {
        var copy = template.DeepClone();
        copy["messageId"] = message.MessageId;
        copy["body"] = message.Body;
        return copy;
    }
}
