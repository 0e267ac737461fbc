using System.Text.Json;

namespace ServerlessStack.Lambda.Testing.Tests.Samples;

/// <summary>What a payload looks like apart from its values: each property's path with its kind, in order.</summary>
internal static class PayloadShape
{
    // What the test's own events decide, not the service.
    private static readonly string[] OwnContent = ["body", "Message", "data", "NewImage", "OldImage", "Keys", "state", "requestPayload"];

    public static IReadOnlyList<string> OfFile(string name) => Of(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Payloads", name + ".json")));

    public static IReadOnlyList<string> Of(string json) => [.. Lines(JsonElement.Parse(json), "$")];

    private static IEnumerable<string> Lines(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Property(property, $"{path}.{property.Name}")),
        JsonValueKind.Array when element.GetArrayLength() > 0 => Lines(element[0], path + "[]"),
        _ => [],
    };

    private static IEnumerable<string> Property(JsonProperty property, string path)
    {
        var kind = property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : property.Value.ValueKind.ToString();
        return OwnContent.Contains(property.Name) ? [$"{path}: {kind}"] : [$"{path}: {kind}", .. Lines(property.Value, path)];
    }
}
