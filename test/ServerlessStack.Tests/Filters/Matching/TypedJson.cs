using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Filters;

/// <summary>Writes plain JSON as DynamoDB's typed JSON, the way a table returns it: numbers as texts without superfluous zeros.</summary>
internal static class TypedJson
{
    public static JsonObject Attributes(JsonObject item) => new(item.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Key, Attribute(property.Value))));

    private static JsonObject Attribute(JsonNode? value) => value switch
    {
        null => new() { ["NULL"] = true },
        JsonObject map => new() { ["M"] = Attributes(map) },
        JsonArray list => new() { ["L"] = new JsonArray([.. list.Select(Attribute)]) },
        JsonValue text when text.TryGetValue<string>(out var found) => new() { ["S"] = found },
        JsonValue flag when flag.TryGetValue<bool>(out var found) => new() { ["BOOL"] = found },
        _ => new() { ["N"] = value.GetValue<decimal>().ToString("0.##########", CultureInfo.InvariantCulture) },
    };
}
