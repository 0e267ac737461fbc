using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>
/// What S3 sends once, when notifications are configured, to see whether it may (S3 user guide, "Event message structure"). It carries no event.
/// </summary>
internal static class BucketTest
{
    /// <summary>What it calls itself.</summary>
    public const string Name = "s3:TestEvent";

    /// <summary>Whether the object is such a message.</summary>
    public static bool Matches(JsonElement root) => root.Text("Event") == Name && root.Text("Bucket") is not null;
}
