using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>Views as Lambda's event source mapping for Kinesis sends them in a tumbling window (Lambda developer guide, "Tumbling windows").</summary>
internal static class ViewWindow
{
    internal static string Of(params string[] skus)
    {
        var batch = Window(isFinal: false, state: new JsonObject());
        var template = Payload.Object("kinesis-event")["Records"]![0]!;
        batch["Records"] = new JsonArray([.. skus.Select((sku, index) => Record(template, sku, index))]);
        return batch.ToJsonString();
    }

    /// <summary>The last invocation of the window, with the state that the one before answered.</summary>
    internal static string End(JsonNode state) => Window(isFinal: true, state).ToJsonString();

    private static JsonObject Window(bool isFinal, JsonNode state) => new()
    {
        ["Records"] = new JsonArray(),
        ["window"] = new JsonObject { ["start"] = "2026-01-02T23:59:00Z", ["end"] = "2026-01-03T00:00:00Z" },
        ["state"] = state.DeepClone(),
        ["shardId"] = "shardId-000000000000",
        ["eventSourceARN"] = "arn:aws:kinesis:us-east-1:123456789012:stream/views",
        ["isFinalInvokeForWindow"] = isFinal,
        ["isWindowTerminatedEarly"] = false,
    };

    private static JsonNode Record(JsonNode template, string sku, int index)
    {
        var record = template.DeepClone();
        record["kinesis"]!["sequenceNumber"] = $"4956816737333333333333333333333333333333333333333333333{index}";
        record["kinesis"]!["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"sku":"{{sku}}"}"""));
        return record;
    }
}
