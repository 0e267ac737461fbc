using System.Text.Json.Nodes;

namespace ServerlessStack.Local.CloudFormation.Templates;

/// <summary>A parameter of a template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">Its value where none is given; null where one must be.</param>
/// <param name="Allowed">The values that it may have; any when empty.</param>
/// <param name="Description">What it is for.</param>
internal sealed record TemplateParameter(string Name, string Type, string? Default, IReadOnlyList<string> Allowed, string? Description)
{
    private const string StoredPrefix = "AWS::SSM::Parameter::Value<";

    /// <summary>Whether the value is the name of a parameter in SSM's store.</summary>
    public bool IsStored => Type.StartsWith(StoredPrefix, StringComparison.Ordinal);

    /// <summary>Whether the value is a list.</summary>
    public bool IsList => Type.Contains("List", StringComparison.Ordinal);

    /// <summary>Reads a parameter.</summary>
    public static TemplateParameter Of(string name, JsonObject source) => new(
        name,
        source["Type"]?.ToString() ?? "String",
        source["Default"]?.ToString(),
        [.. (source["AllowedValues"]?.AsArray() ?? []).Select(value => value!.ToString())],
        source["Description"]?.ToString());
}
