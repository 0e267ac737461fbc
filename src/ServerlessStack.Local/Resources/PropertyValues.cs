using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Resources;

/// <summary>Reads properties as CloudFormation does: numbers and truth values may be strings.</summary>
internal static class PropertyValues
{
    /// <summary>Whether a value is true; false where it is absent.</summary>
    public static bool IsTrue(this JsonObject properties, string name) => properties.Text(name) == "true";

    /// <summary>A document (a policy) as the text that services take; text stays as it is; null where it is absent.</summary>
    public static string? Document(this JsonObject properties, string name) => properties[name] is { } value ? TextOf(value) : null;

    private static string TextOf(JsonNode value) => value is JsonValue ? value.ToString() : value.ToJsonString();
}
