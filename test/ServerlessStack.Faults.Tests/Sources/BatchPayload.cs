using System.Text.Json.Nodes;

namespace ServerlessStack.Faults.Tests.Sources;

/// <summary>How the records of a batch travel to a function.</summary>
internal static class BatchPayload
{
    /// <summary>What an event source mapping sends: an object around the records.</summary>
    internal static string Mapped(JsonArray records) => new JsonObject { ["Records"] = records }.ToJsonString();

    /// <summary>What a pipe sends: the bare array, also of one record (EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").</summary>
    internal static string Piped(JsonArray records) => records.ToJsonString();
}
