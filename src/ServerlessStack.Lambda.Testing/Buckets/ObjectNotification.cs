using System.Net;
using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>S3's event notification (S3 user guide, "Event message structure").</summary>
internal static class ObjectNotification
{
    /// <summary>Writes the payload.</summary>
    public static JsonObject Write(ObjectFact fact, string? versionId, DateTimeOffset time) => new()
    {
        ["Records"] = new JsonArray(new JsonObject
        {
            ["eventVersion"] = "2.1",
            ["eventSource"] = "aws:s3",
            ["awsRegion"] = EnvelopeDefaults.Region,
            ["eventTime"] = PayloadText.Milliseconds(time),
            ["eventName"] = EventName(fact, versionId),
            ["userIdentity"] = new JsonObject { ["principalId"] = "AIDAJDPLRKLG7UEXAMPLE" },
            ["requestParameters"] = new JsonObject { ["sourceIPAddress"] = EnvelopeDefaults.SourceIp },
            ["responseElements"] = new JsonObject
            {
                ["x-amz-request-id"] = "C3D13FE58DE4C810",
                ["x-amz-id-2"] = "FMyUVURIY8/IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7S/JRWeUWerMUE5JgHvANOjpD",
            },
            ["s3"] = new JsonObject
            {
                ["s3SchemaVersion"] = "1.0",
                ["configurationId"] = "testConfigRule",
                ["bucket"] = new JsonObject
                {
                    ["name"] = fact.Bucket,
                    ["ownerIdentity"] = new JsonObject { ["principalId"] = "A3NL1KOZZKExample" },
                    ["arn"] = $"arn:aws:s3:::{fact.Bucket}",
                },
                ["object"] = Object(fact, versionId),
            },
        }),
    };

    private static string EventName(ObjectFact fact, string? versionId) =>
        !fact.IsDeleted ? "ObjectCreated:Put" : versionId is null ? "ObjectRemoved:Delete" : "ObjectRemoved:DeleteMarkerCreated";

    private static JsonObject Object(ObjectFact fact, string? versionId)
    {
        // A space is '+' and a slash stays: the encoding of forms, but for the separators of folders.
        var written = new JsonObject { ["key"] = WebUtility.UrlEncode(fact.Key).Replace("%2F", "/", StringComparison.Ordinal) };
        if (!fact.IsDeleted)
        {
            written["size"] = fact.Size;
            written["eTag"] = ObjectFact.ETag;
        }

        if (versionId is not null)
        {
            written["versionId"] = versionId;
        }

        written["sequencer"] = ObjectFact.Sequencer;
        return written;
    }
}
