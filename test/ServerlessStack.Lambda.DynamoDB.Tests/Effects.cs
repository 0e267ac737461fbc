using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>Counts in DynamoDB how often an effect happened.</summary>
internal sealed class Effects(IAmazonDynamoDB dynamo, string table)
{
    /// <summary>The write that is the effect, for a transaction.</summary>
    public TransactWriteItem Once(string key) => new()
    {
        Update = new()
        {
            TableName = table,
            Key = Key(key),
            UpdateExpression = "ADD #count :one",
            ExpressionAttributeNames = new() { ["#count"] = "count" },
            ExpressionAttributeValues = new() { [":one"] = new() { N = "1" } },
        },
    };

    /// <summary>The same, on the condition that it did not happen before.</summary>
    public TransactWriteItem OnlyIfNew(string key)
    {
        var effect = Once(key);
        effect.Update.ConditionExpression = "attribute_not_exists(#count)";
        return effect;
    }

    public async Task<int> CountAsync(string key)
    {
        var found = await dynamo.GetItemAsync(new GetItemRequest { TableName = table, Key = Key(key), ConsistentRead = true });
        return found.Item is { Count: > 0 } item ? int.Parse(item["count"].N, CultureInfo.InvariantCulture) : 0;
    }

    private static Dictionary<string, AttributeValue> Key(string key) => new() { ["id"] = new() { S = "effect-" + key } };
}
