using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>What SNS puts into a queue unless the subscription asks for raw delivery (SNS developer guide, "Amazon SNS message and JSON formats").</summary>
internal static class TopicNotification
{
    /// <summary>Unwraps the event when the object is a notification.</summary>
    /// <returns>The event under its SNS message id, which stays the same when SNS delivers twice; <see langword="null"/> for anything else.</returns>
    public static ReceivedEvent? TryOpen(JsonElement notification) =>
        notification.Text("Type") == "Notification" && notification.Text("TopicArn") is not null
            && notification.Text("MessageId") is { Length: > 0 } id && notification.Property("Message")?.AsUtf8Text() is { } message
            ? new ReceivedEvent(id, message)
            : null;
}
