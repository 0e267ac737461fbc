using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>Batches as a pipe sends a table's stream to its enrichment: the bare array of records, made from the sample payload.</summary>
internal static class StreamBatch
{
    internal static string Of(params (string EventName, JsonObject Item)[] changes) =>
        new JsonArray([.. changes.Select(change => Record(change.EventName, change.Item))]).ToJsonString();

    /// <summary>One change as an event source mapping hands it to a function.</summary>
    internal static string Mapped(string eventName, JsonObject item, Action<JsonObject> undo)
    {
        var record = Record(eventName, item);
        if (record["dynamodb"]!["OldImage"] is JsonObject before)
        {
            undo(before);
        }

        return new JsonObject { ["Records"] = new JsonArray(record) }.ToJsonString();
    }

    /// <summary>The sample itself: items of another table.</summary>
    internal static string Sample() => Payload.Object("dynamodb-event")["Records"]!.ToJsonString();

    private static JsonNode Record(string eventName, JsonObject item)
    {
        var record = Payload.Object("dynamodb-event")["Records"]![0]!.DeepClone();
        var change = record["dynamodb"]!.AsObject();
        record["eventName"] = eventName;
        change["Keys"] = new JsonObject { ["id"] = item["id"]!.DeepClone() };
        change.Remove("NewImage");
        if (eventName != "INSERT")
        {
            change["OldImage"] = item.DeepClone();
        }

        if (eventName != "REMOVE")
        {
            change["NewImage"] = item.DeepClone();
        }

        return record;
    }
}
