using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Control.Sources;

/// <summary>JSON as a table's items have it. <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html"/>.</summary>
internal static class ItemAttributes
{
    /// <summary>An item of a JSON object.</summary>
    public static JsonObject Of(JsonObject item) => new(item.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)ValueOf(member.Value))));

    private static JsonObject ValueOf(JsonNode? value) => value switch
    {
        JsonObject map => new JsonObject { ["M"] = Of(map) },
        JsonArray list => new JsonObject { ["L"] = new JsonArray([.. list.Select(item => (JsonNode)ValueOf(item))]) },
        _ => (value?.GetValueKind() ?? JsonValueKind.Null) switch
        {
            JsonValueKind.String => new JsonObject { ["S"] = value!.GetValue<string>() },
            JsonValueKind.Number => new JsonObject { ["N"] = value!.ToJsonString() },
            JsonValueKind.True or JsonValueKind.False => new JsonObject { ["BOOL"] = value!.GetValue<bool>() },
            _ => new JsonObject { ["NULL"] = true },
        },
    };
}
