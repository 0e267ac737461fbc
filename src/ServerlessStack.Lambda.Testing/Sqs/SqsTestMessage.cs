using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A message of a queue.</summary>
/// <param name="Body">The event.</param>
/// <param name="Group">The message group; <see langword="null"/> in a standard queue.</param>
/// <param name="Position">Its place among the messages that were sent together.</param>
internal sealed record SqsTestMessage(EventBody Body, string? Group, int Position)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public int Attempt { get; init; } = 1;

    public string? TraceHeader { get; init; }

    /// <summary>Writes the message in the order of Lambda's guide.</summary>
    /// <param name="json">Knows the event's type.</param>
    /// <param name="queue">The queue's name.</param>
    /// <param name="sentAt">When it was sent, and received for the first time.</param>
    public JsonObject Write(IJsonTypeInfoResolver json, string queue, DateTimeOffset sentAt)
    {
        var body = Body.Write(json);
        return new JsonObject
        {
            ["messageId"] = Id,

            // Each receipt has a handle of its own (SQS developer guide, "Queue and message identifiers").
            ["receiptHandle"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}/{Attempt}")),
            ["body"] = body,
            ["attributes"] = Attributes(sentAt),
            ["messageAttributes"] = new JsonObject(),
            ["md5OfBody"] = Md5(body),
            ["eventSource"] = "aws:sqs",
            ["eventSourceARN"] = $"arn:aws:sqs:{EnvelopeDefaults.Region}:{EnvelopeDefaults.Account}:{queue}",
            ["awsRegion"] = EnvelopeDefaults.Region,
        };
    }

    private JsonObject Attributes(DateTimeOffset sentAt)
    {
        var attributes = new JsonObject
        {
            ["ApproximateReceiveCount"] = $"{Attempt}",
            ["SentTimestamp"] = PayloadText.Epoch(sentAt),
        };
        if (TraceHeader is not null)
        {
            attributes["AWSTraceHeader"] = TraceHeader;
        }

        if (Group is not null)
        {
            attributes["SequenceNumber"] = $"{18849496460467696128m + (Position * 256)}";
            attributes["MessageGroupId"] = Group;
        }

        attributes["SenderId"] = "AIDAIENQZJOLO23YVJ4VO";
        if (Group is not null)
        {
            attributes["MessageDeduplicationId"] = Id;
        }

        attributes["ApproximateFirstReceiveTimestamp"] = PayloadText.Epoch(sentAt);
        return attributes;
    }

#pragma warning disable CA5351 // SQS itself uses MD5, to find broken transfers and not for security.
    private static string Md5(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));
#pragma warning restore CA5351
}
