using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Pipes.Templates;

/// <summary>A path into an event: <c>$.body.customerId</c>, <c>$.items[0].sku</c> (EventBridge user guide, "Amazon EventBridge Pipes input transformation").</summary>
internal static class EventPath
{
    private const string Root = "$";

    /// <summary>Whether a value is a path and not a fixed text.</summary>
    public static bool Is(string value) => value == Root || value.StartsWith("$.", StringComparison.Ordinal) || value.StartsWith("$[", StringComparison.Ordinal);

    /// <summary>What is at a path; null where nothing is.</summary>
    public static JsonNode? Find(JsonNode? root, string path)
    {
        var found = root;
        foreach (var step in path[Root.Length..].Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            found = step[0] == '[' ? Item(found, step.Trim('[', ']')) : (found as JsonObject)?[step];
        }

        return found;
    }

    /// <summary>A fixed text, or the text at a path.</summary>
    public static string? Text(string? value, JsonNode? root)
    {
        if (value is null || !Is(value))
        {
            return value;
        }

        var found = Find(root, value);
        return found is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : found?.ToJsonString();
    }

    private static JsonNode? Item(JsonNode? found, string step) =>
        int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? found is JsonArray list && index < list.Count ? list[index] : null : (found as JsonObject)?[step.Trim('\'', '"')];
}
