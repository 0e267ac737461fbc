using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>The detail of S3's EventBridge events (S3 user guide, "EventBridge event message structure").</summary>
internal static class ObjectDetail
{
    /// <summary>Writes the detail.</summary>
    public static JsonObject Write(ObjectFact fact, string? versionId)
    {
        var written = new JsonObject { ["key"] = fact.Key };
        if (!fact.IsDeleted)
        {
            written["size"] = fact.Size;
        }

        written["etag"] = ObjectFact.ETag;
        if (versionId is not null)
        {
            written["version-id"] = versionId;
        }

        written["sequencer"] = ObjectFact.Sequencer;
        var detail = new JsonObject
        {
            ["version"] = "0",
            ["bucket"] = new JsonObject { ["name"] = fact.Bucket },
            ["object"] = written,
            ["request-id"] = "C3D13FE58DE4C810",
            ["requester"] = EnvelopeDefaults.Account,
            ["source-ip-address"] = EnvelopeDefaults.SourceIp,
            ["reason"] = fact.IsDeleted ? "DeleteObject" : "PutObject",
        };
        if (fact.IsDeleted)
        {
            // Where versions are kept, a deletion only hides the object.
            detail["deletion-type"] = versionId is null ? "Permanently Deleted" : "Delete Marker Created";
        }

        return detail;
    }
}
