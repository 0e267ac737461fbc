using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Mappings.Shards;

namespace ServerlessStack.Local.Pipes;

/// <summary>What a pipe's dead-letter queue learns (EventBridge user guide, "Amazon EventBridge Pipes error handling and troubleshooting").</summary>
/// <param name="pipe">The pipe.</param>
/// <param name="time">The clock.</param>
internal sealed class PipeDiscards(Arn pipe, TimeProvider time) : IDiscards
{
    /// <inheritdoc />
    public JsonObject Record(DiscardedBatch discarded, string placeName, JsonObject place) => new()
    {
        ["context"] = new JsonObject { ["partnerResourceArn"] = pipe.ToString(), ["condition"] = discarded.Condition },
        ["version"] = "1.0",
        ["timestamp"] = DiscardedBatch.Time(time.GetUtcNow()),
        [placeName] = place,
    };
}
