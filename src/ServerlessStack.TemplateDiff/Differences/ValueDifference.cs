using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>One value that differs, as deep in a property as a person would look.</summary>
/// <param name="Path">Where, for example <c>Properties.VersioningConfiguration.Status</c>.</param>
/// <param name="Before">The value before; null for none.</param>
/// <param name="After">The value after; null for none.</param>
/// <param name="Impact">What changing it does to the resource.</param>
internal sealed record ValueDifference(string Path, JsonNode? Before, JsonNode? After, ResourceImpact Impact)
{
    private const string Properties = "Properties.";

    /// <summary>The path as people name it: without the word that is in front of every property.</summary>
    public string Name => Path.StartsWith(Properties, StringComparison.Ordinal) ? Path[Properties.Length..] : Path;

    /// <summary>Whether changing this value deletes the resource and creates another one, at least for some values.</summary>
    public bool Replaces => Impact is ResourceImpact.WillReplace or ResourceImpact.MayReplace;

    /// <summary>Whether this is the value at a path, lies below it or holds it.</summary>
    public bool Touches(string path) => IsAtOrBelow(path) || IsAtOrBelow(path, Path);

    /// <summary>Whether this is the value at a path or lies below it.</summary>
    public bool IsAtOrBelow(string path) => IsAtOrBelow(Path, path);

    private static bool IsAtOrBelow(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] is '.' or '[');
}
