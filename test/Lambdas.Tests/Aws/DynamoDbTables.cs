using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>The tables of <see cref="DynamoDbServer"/>: a table begins with its first item.</summary>
internal sealed class DynamoDbTables
{
    private static readonly DynamoDbKeys ById = new("id");

    /// <summary>The stored items in DynamoDB's typed JSON, by table and id.</summary>
    internal ConcurrentDictionary<(string Table, string Id), JsonObject> Items { get; } = new();

    /// <summary>The keys of tables whose partition key is not <c>id</c>.</summary>
    internal Dictionary<string, DynamoDbKeys> Keys { get; } = new(StringComparer.Ordinal);

    internal DynamoDbKeys KeysOf(JsonObject request) => Keys.GetValueOrDefault((string)request["TableName"]!, ById);

    /// <summary>Which item a request is about.</summary>
    internal (string Table, string Id) PlaceOf(JsonObject request) =>
        ((string)request["TableName"]!, KeysOf(request).IdOf(request["Key"] ?? request["Item"]));

    internal JsonObject? Find((string Table, string Id) place) => Items.GetValueOrDefault(place);

    internal void Store(DynamoDbWrite write)
    {
        if (write.After is null)
        {
            Items.TryRemove(write.Place, out _);
        }
        else
        {
            Items[write.Place] = write.After;
        }
    }
}
