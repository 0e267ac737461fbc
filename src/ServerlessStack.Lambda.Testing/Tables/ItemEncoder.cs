using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// Turns plain JSON into DynamoDB's typed JSON: <c>{"total":9.50}</c> becomes <c>{"total":{"N":"9.5"}}</c> (DynamoDB API reference, <c>AttributeValue</c>).
/// Sets and binary have no form of their own in JSON: they become lists and text, which the host reads alike.
/// </summary>
internal static class ItemEncoder
{
    /// <summary>Encodes an item.</summary>
    /// <exception cref="JsonException">The item is no JSON object, or a table could not hold it.</exception>
    public static JsonObject Encode(JsonNode? item) => item is JsonObject attributes
        ? EncodeMap(attributes)
        : throw new JsonException("An item of a table is a JSON object; this event is written as something else.");

    private static JsonObject EncodeMap(JsonObject map)
    {
        var encoded = new JsonObject();
        foreach (var (name, value) in map)
        {
            encoded[name] = EncodeValue(value);
        }

        return encoded;
    }

    private static JsonObject EncodeValue(JsonNode? value) => value switch
    {
        null => new JsonObject { ["NULL"] = true },
        JsonObject map => new JsonObject { ["M"] = EncodeMap(map) },
        JsonArray list => new JsonObject { ["L"] = new JsonArray([.. list.Select(EncodeValue)]) },
        _ => value.GetValueKind() switch
        {
            JsonValueKind.Number => new JsonObject { ["N"] = ItemNumber.Normalize(value.ToJsonString()) },
            JsonValueKind.True => new JsonObject { ["BOOL"] = true },
            JsonValueKind.False => new JsonObject { ["BOOL"] = false },
            _ => new JsonObject { ["S"] = value.GetValue<string>() },
        },
    };
}
