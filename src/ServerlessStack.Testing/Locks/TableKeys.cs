using System.Text.Json.Nodes;

namespace ServerlessStack.Testing;

/// <summary>The attributes of a table's own key.</summary>
internal static class TableKeys
{
    private const string Name = "AttributeName";

    /// <summary>
    /// Their definitions, without those of indexes: "Replacement if you edit an existing AttributeDefinition", says the template reference, and indexes come and go in place.
    /// </summary>
    /// <param name="properties">The table's properties.</param>
    /// <returns>The definitions; <see langword="null"/> when the template does not say them as a list.</returns>
    public static JsonNode? DefinitionsIn(JsonObject properties) => (properties["AttributeDefinitions"], properties["KeySchema"]) switch
    {
        (JsonArray definitions, JsonArray keys) => new JsonArray([.. definitions.Where(definition => keys.Any(key => JsonNode.DeepEquals(key?[Name], definition?[Name]))).Select(definition => definition?.DeepClone())]),
        _ => null,
    };
}
