using System.Collections.Frozen;
using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Differences;

/// <summary>What is known of lists: where their order means something, and by what their elements are called.</summary>
internal static class ListOrder
{
    // The elements' order is part of the meaning; everywhere else CloudFormation's lists are sets.
    private static readonly FrozenSet<string> Ordered = new[]
    {
        "Layers", "Command", "EntryPoint", "CacheBehaviors", "LayerVersions", "Stages",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Names = ["Key", "Name", "AttributeName", "IndexName", "Id", "Sid", "ParameterKey", "PolicyName"];

    /// <summary>Whether the order of the list at a path means something.</summary>
    public static bool Matters(string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return Ordered.Contains(name);
    }

    /// <summary>What an element is called among its siblings; empty for one without a name.</summary>
    public static string NameOf(JsonNode? element) =>
        element is JsonObject json ? Names.Select(name => json[name].AsText()).FirstOrDefault(name => name is not null) ?? string.Empty : string.Empty;
}
