using System.Text;
using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>What SNS puts into a queue unless the subscription asks for raw delivery (SNS developer guide, "Amazon SNS message and JSON formats").</summary>
internal static class TopicNotification
{
    /// <summary>Unwraps the event when the text is a notification.</summary>
    /// <returns>The event under its SNS message id, which stays the same when SNS delivers twice; <see langword="null"/> for any other text.</returns>
    public static ReceivedEvent? TryOpen(string body)
    {
        // Most messages are no notifications, and looking for a word is much cheaper than parsing them twice.
        if (!body.Contains("TopicArn", StringComparison.Ordinal))
        {
            return null;
        }

        JsonElement root;
        try
        {
            root = JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }

        return root.Text("Type") == "Notification" && root.Text("TopicArn") is not null
            && root.Text("MessageId") is { Length: > 0 } id && root.Text("Message") is { } message
            ? new ReceivedEvent(id, Encoding.UTF8.GetBytes(message))
            : null;
    }
}
