using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Queues;

/// <summary>A message in a queue.</summary>
/// <param name="eventId">The event it carries, which is its message id, too.</param>
/// <param name="body">The event as text.</param>
/// <param name="group">The message group; <see langword="null"/> in a standard queue.</param>
internal sealed class QueueMessage(string eventId, string body, string? group)
{
    internal string EventId => eventId;

    internal string? Group => group;

    /// <summary>How often it has been received.</summary>
    internal int ReceiveCount { get; set; }

    /// <summary>When it can be received.</summary>
    internal TimeSpan VisibleAt { get; set; }

    /// <summary>The record that Lambda makes of it (Lambda developer guide, "Using Lambda with Amazon SQS").</summary>
    internal JsonObject ToRecord()
    {
        var attributes = new JsonObject
        {
            ["ApproximateReceiveCount"] = ReceiveCount.ToString(CultureInfo.InvariantCulture),
            ["SentTimestamp"] = "1767323045000",
            ["SenderId"] = "AIDAIENQZJOLO23YVJ4VO",
            ["ApproximateFirstReceiveTimestamp"] = "1767323045001",
        };
        if (group is not null)
        {
            attributes["SequenceNumber"] = "18849496460467696128";
            attributes["MessageGroupId"] = group;
            attributes["MessageDeduplicationId"] = eventId;
        }

        return new JsonObject
        {
            ["messageId"] = eventId,
            ["receiptHandle"] = $"{eventId}#{ReceiveCount}",
            ["body"] = body,
            ["attributes"] = attributes,
            ["messageAttributes"] = new JsonObject(),
            ["md5OfBody"] = "e4e68fb7bd0e697a0ae8f1bb342846b3",
            ["eventSource"] = "aws:sqs",
            ["eventSourceARN"] = $"arn:aws:sqs:eu-west-1:123456789012:{(group is null ? "Parcels" : "Parcels.fifo")}",
            ["awsRegion"] = "eu-west-1",
        };
    }
}
