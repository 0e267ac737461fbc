using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Control.Deployed;

namespace ServerlessStack.Local.Control.Sources;

/// <summary>A queue as far as redriving goes.</summary>
/// <param name="Resource">The deployed queue.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="DeadLetters">The ARN of its dead-letter queue; null where it has none.</param>
/// <param name="Waiting">How many messages can be received.</param>
internal sealed record RedriveQueue(DeployedResource Resource, string Arn, string? DeadLetters, int Waiting)
{
    /// <summary>Reads a queue's attributes.</summary>
    public static RedriveQueue Of(DeployedResource resource, JsonObject attributes) => new(
        resource,
        attributes["QueueArn"]!.GetValue<string>(),
        attributes["RedrivePolicy"] is JsonValue policy ? JsonNode.Parse(policy.GetValue<string>())?["deadLetterTargetArn"]?.GetValue<string>() : null,
        int.Parse(attributes["ApproximateNumberOfMessages"]?.ToString() ?? "0", CultureInfo.InvariantCulture));
}
