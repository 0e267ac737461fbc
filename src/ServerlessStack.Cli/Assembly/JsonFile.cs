using System.Text.Json;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Reads the JSON files of a cloud assembly.</summary>
internal static class JsonFile
{
    /// <summary>The root of a JSON file.</summary>
    /// <exception cref="CommandFailureException">The file is missing or holds no JSON object.</exception>
    public static JsonElement Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailureException($"{path} does not exist: the folder is not a complete cloud assembly.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new CommandFailureException($"{path} holds no JSON object: the folder is not a complete cloud assembly.");
        }
        catch (JsonException exception)
        {
            throw new CommandFailureException($"{path} is not valid JSON: {exception.Message}", exception);
        }
    }

    /// <summary>The members of the object behind a path of names; none when there is no such object.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement element, params IEnumerable<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject() : [];

    /// <summary>The string behind a path of names; null when there is none.</summary>
    public static string? Text(this JsonElement element, params IEnumerable<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    /// <summary>The whole number behind a path of names; null when there is none.</summary>
    public static int? Number(this JsonElement element, params IEnumerable<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) ? number : null;

    /// <summary>The element behind a path of names; null when there is none.</summary>
    public static JsonElement? Find(this JsonElement element, params IEnumerable<string> path)
    {
        var current = element;
        foreach (var name in path)
        {
            if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(name, out current))
            {
                return null;
            }
        }

        return current;
    }
}
