using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Pipes;

/// <summary>What templates can name of the pipe itself (EventBridge user guide, "Reserved variables").</summary>
internal static class PipeVariables
{
    /// <summary>The values, by name.</summary>
    public static Dictionary<string, JsonNode?> Of(PipeSettings pipe, JsonNode? item, DateTimeOffset now) => new(StringComparer.Ordinal)
    {
        ["aws.pipes.pipe-arn"] = pipe.Arn.ToString(),
        ["aws.pipes.pipe-name"] = pipe.Name,
        ["aws.pipes.source-arn"] = pipe.Source.ToString(),
        ["aws.pipes.enrichment-arn"] = pipe.Enrichment?.ToString(),
        ["aws.pipes.target-arn"] = pipe.Target.ToString(),
        ["aws.pipes.event.ingestion-time"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["aws.pipes.event"] = item,
        ["aws.pipes.event.json"] = item,
    };
}
