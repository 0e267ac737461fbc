using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources.Asynchronous;

/// <summary>A rule of an EventBridge bus (EventBridge user guide, "Events in Amazon EventBridge").</summary>
internal sealed class BusRule : IAsynchronousKind
{
    public JsonObject ToPayload(string id) => new()
    {
        ["version"] = "0",
        ["id"] = $"bus-{id}",
        ["detail-type"] = "ParcelSent",
        ["source"] = "example.parcels",
        ["account"] = "123456789012",
        ["time"] = "2026-01-02T03:04:05Z",
        ["region"] = "eu-west-1",
        ["resources"] = new JsonArray(),
        ["detail"] = new JsonObject { ["id"] = id },
    };
}
