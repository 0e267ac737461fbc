using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>The sample payloads beside the tests.</summary>
internal static class Payload
{
    internal static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Payloads", name + ".json"));

    internal static JsonObject Object(string name) => JsonNode.Parse(Text(name))!.AsObject();
}
