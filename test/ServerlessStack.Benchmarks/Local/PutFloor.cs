using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ServerlessStack.Benchmarks.Local;

/// <summary>The least that an order takes: one item put into a table of the same DynamoDB Local, by as many clients, through the same endpoint, and nothing that follows from it.</summary>
internal static class PutFloor
{
    private const string Table = "Floor";
    private const string DynamoDb = "DynamoDB_20120810.";

    /// <summary>Items a second.</summary>
    /// <param name="stack">Where.</param>
    /// <param name="count">How many items.</param>
    /// <param name="clients">How many at once.</param>
    public static async Task<double> PerSecondAsync(LocalStack stack, int count, int clients)
    {
        await stack.DynamoAsync(DynamoDb + "CreateTable", new JsonObject
        {
            ["TableName"] = Table,
            ["BillingMode"] = "PAY_PER_REQUEST",
            ["AttributeDefinitions"] = new JsonArray(new JsonObject { ["AttributeName"] = "id", ["AttributeType"] = "S" }),
            ["KeySchema"] = new JsonArray(new JsonObject { ["AttributeName"] = "id", ["KeyType"] = "HASH" }),
        });
        try
        {
            var began = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = clients }, async (number, _) =>
            {
                var item = new JsonObject { ["id"] = new JsonObject { ["S"] = number.ToString(CultureInfo.InvariantCulture) }, ["status"] = new JsonObject { ["S"] = "Placed" } };
                await stack.DynamoAsync(DynamoDb + "PutItem", new JsonObject { ["TableName"] = Table, ["Item"] = item });
            });
            return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
        finally
        {
            await stack.DynamoAsync(DynamoDb + "DeleteTable", new JsonObject { ["TableName"] = Table });
        }
    }
}
