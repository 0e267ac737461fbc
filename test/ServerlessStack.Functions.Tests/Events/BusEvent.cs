using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>An event as a rule hands it to a function (EventBridge user guide, "Event structure reference").</summary>
internal static class BusEvent
{
    internal static string Of(string source, string detailType, JsonNode detail, params string[] resources) => new JsonObject
    {
        ["version"] = "0",
        ["id"] = "17793124-05d4-b198-2fde-7ededc63b103",
        ["detail-type"] = detailType,
        ["source"] = source,
        ["account"] = "123456789012",
        ["time"] = "2026-01-02T03:04:05Z",
        ["region"] = "eu-west-1",
        ["resources"] = new JsonArray([.. resources.Select(arn => JsonValue.Create(arn))]),
        ["detail"] = detail.DeepClone(),
    }.ToJsonString();
}
