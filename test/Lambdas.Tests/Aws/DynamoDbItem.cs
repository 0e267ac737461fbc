using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>What DynamoDB does to an item on its way into the table.</summary>
internal static class DynamoDbItem
{
    /// <summary>Numbers lose their trailing zeros: 10.00 is stored as 10 (DynamoDB developer guide, "Data types: Number").</summary>
    internal static JsonObject Normalize(JsonObject item)
    {
        var normal = new JsonObject();
        foreach (var (name, value) in item)
        {
            normal[name] = NormalizeValue(value!.AsObject());
        }

        return normal;
    }

    private static JsonObject NormalizeValue(JsonObject value) => value switch
    {
        _ when (string?)value["N"] is { } number => new() { ["N"] = Shortest(number) },
        _ when value["M"] is JsonObject map => new() { ["M"] = Normalize(map) },
        _ when value["L"] is JsonArray list => new() { ["L"] = new JsonArray([.. list.Select(element => NormalizeValue(element!.AsObject()))]) },
        _ => value.DeepClone().AsObject(),
    };

    private static string Shortest(string number) =>
        decimal.Parse(number, CultureInfo.InvariantCulture).ToString("0.############################", CultureInfo.InvariantCulture);
}
