using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>Runs update expressions: <c>SET a = :a</c>, <c>REMOVE b</c> and <c>ADD c :n</c> of numbers (DynamoDB developer guide, "Update expressions").</summary>
internal sealed class UpdateExpression(ExpressionReader words, JsonObject item)
{
    /// <summary>The item with all changes; values come from the item as it was before.</summary>
    internal JsonObject Apply()
    {
        var updated = item.DeepClone().AsObject();
        while (!words.IsAtEnd)
        {
            Action<JsonObject> clause = words.Read().ToUpperInvariant() switch
            {
                "SET" => Set,
                "REMOVE" => changed => changed.Remove(words.ReadName()),
                "ADD" => Add,
                var other => throw new DynamoDbRefusal("ValidationException", $"Invalid UpdateExpression: '{other}' is not understood"),
            };
            do
            {
                clause(updated);
            }
            while (words.TryRead(","));
        }

        return DynamoDbItem.Normalize(updated);
    }

    private void Set(JsonObject updated)
    {
        var name = words.ReadName();
        words.Require("=");
        updated[name] = words.ReadOperand(item)?.DeepClone()
            ?? throw new DynamoDbRefusal("ValidationException", "The provided expression refers to an attribute that does not exist in the item");
    }

    private void Add(JsonObject updated)
    {
        var name = words.ReadName();
        var sum = Number(item[name]) + Number(words.ReadOperand(item));
        updated[name] = new JsonObject { ["N"] = sum.ToString(CultureInfo.InvariantCulture) };
    }

    private static decimal Number(JsonNode? value) => value is null ? 0 : decimal.Parse((string)value["N"]!, CultureInfo.InvariantCulture);
}
