using System.Text.Json;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>Reads the JSON files of a cloud assembly.</summary>
internal static class JsonFile
{
    // CloudFormation takes templates of at most 1 MB: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    // A file many times that size is no template, and reading it would only take memory.
    private const long MaximumBytes = 32 * 1024 * 1024;

    /// <summary>The root of a JSON file.</summary>
    /// <exception cref="UnreadableInputException">The file is missing, larger than 32 MB or holds no JSON object.</exception>
    public static JsonElement Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UnreadableInputException($"{path} does not exist: the folder is not a complete cloud assembly.");
        }

        if (new FileInfo(path).Length is > MaximumBytes and var length)
        {
            throw new UnreadableInputException($"{path} has {length / 1024 / 1024} MB: CloudFormation takes templates of at most 1 MB, so files over {MaximumBytes / 1024 / 1024} MB are not read.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new UnreadableInputException($"{path} holds no JSON object: the folder is not a complete cloud assembly.");
        }
        catch (JsonException exception)
        {
            throw new UnreadableInputException($"{path} is not valid JSON: {exception.Message}", exception);
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
