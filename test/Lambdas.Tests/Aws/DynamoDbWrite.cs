using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>One write: what the item will be, if its condition holds.</summary>
/// <param name="Place">The table and the item's partition key.</param>
/// <param name="Stored">The item as it is; <see langword="null"/> when there is none.</param>
/// <param name="After">The item as it will be; <see langword="null"/> when it is deleted.</param>
internal sealed record DynamoDbWrite((string Table, string Id) Place, JsonObject? Stored, JsonObject? After)
{
    private static readonly HashSet<string> Expressions = ["ConditionExpression", "UpdateExpression"];

    /// <summary>Checks a write and works out what it does.</summary>
    /// <exception cref="DynamoDbRefusal">Its condition does not hold, or it is no write that DynamoDB would take.</exception>
    internal static DynamoDbWrite Prepare(string operation, JsonObject request, DynamoDbTables tables)
    {
        var key = tables.PlaceOf(request);
        var stored = tables.Find(key);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var holds = (string?)request["ConditionExpression"] is not { } condition || Evaluate(condition, request, used, words => new ConditionExpression(words, stored).Holds());
        var after = operation switch
        {
            "Put" => DynamoDbItem.Normalize(request["Item"]!.AsObject()),
            "Delete" => null,
            "ConditionCheck" => stored,
            "Update" => Evaluate(
                (string)request["UpdateExpression"]!,
                request,
                used,
                words => new UpdateExpression(words, stored ?? request["Key"]!.AsObject()).Apply()),
            _ => throw new DynamoDbRefusal("ValidationException", $"{operation} is not understood"),
        };
        RefuseUnused(request, used);
        return holds ? new(key, stored, after) : throw DynamoDbRefusal.ConditionFailed(request, stored);
    }

    private static T Evaluate<T>(string expression, JsonObject request, HashSet<string> used, Func<ExpressionReader, T> evaluate)
    {
        var words = new ExpressionReader(expression, request);
        var value = evaluate(words);
        used.UnionWith(words.Used);
        return value;
    }

    private static void RefuseUnused(JsonObject request, HashSet<string> used)
    {
        var given = new[] { "ExpressionAttributeNames", "ExpressionAttributeValues" }.SelectMany(map => request[map]?.AsObject().Select(entry => entry.Key) ?? []);
        if (Expressions.Any(request.ContainsKey) && given.FirstOrDefault(name => !used.Contains(name)) is { } unused)
        {
            throw new DynamoDbRefusal("ValidationException", $"Value provided in expression attributes unused in expressions: keys: {{{unused}}}");
        }
    }
}
