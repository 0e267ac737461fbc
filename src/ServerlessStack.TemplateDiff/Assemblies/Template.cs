using System.Text.Json.Nodes;

namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>A stack's template.</summary>
internal sealed class Template
{
    /// <summary>The section that holds the resources.</summary>
    public const string ResourceSection = "Resources";

    /// <summary>Reads a template.</summary>
    /// <param name="stack">The stack's name; a nested stack's name follows its parent's after a slash.</param>
    /// <param name="json">The template.</param>
    public Template(string stack, JsonObject json)
    {
        Stack = stack;
        Json = json;
        Resources = (json[ResourceSection] as JsonObject ?? [])
            .Where(member => member.Value is JsonObject)
            .ToDictionary(member => member.Key, member => new Resource(member.Key, (JsonObject)member.Value!), StringComparer.Ordinal);
    }

    /// <summary>The stack's name in AWS.</summary>
    public string Stack { get; }

    /// <summary>The whole template.</summary>
    public JsonObject Json { get; }

    /// <summary>The resources by logical id, in the template's order.</summary>
    public IReadOnlyDictionary<string, Resource> Resources { get; }

    /// <summary>How a person calls what a logical id stands for: the construct's path, or the id itself for a parameter or an unknown one.</summary>
    public string NameOf(string logicalId) => Resources.TryGetValue(logicalId, out var resource) ? resource.Path : logicalId;
}
