using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>By which attributes, all of them texts, a table finds its items.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="Sort">The sort key; <see langword="null"/> when the table has none.</param>
internal sealed record DynamoDbKeys(string Partition, string? Sort = null)
{
    /// <summary>Which item of the table a key, or an item, names: its partition, and its place in there after a bar.</summary>
    internal string IdOf(JsonNode? item) => Sort is null ? Value(item, Partition) : $"{Value(item, Partition)}|{Value(item, Sort)}";

    /// <summary>The key of an item.</summary>
    internal JsonObject KeyOf(JsonObject item) =>
        new(new[] { Partition, Sort }.OfType<string>().Select(name => KeyValuePair.Create(name, item[name]?.DeepClone())));

    private static string Value(JsonNode? item, string name) => (string?)item?[name]?["S"] is { Length: > 0 } value
        ? value
        : throw new DynamoDbRefusal("ValidationException", "One of the required keys was not given a value");
}
