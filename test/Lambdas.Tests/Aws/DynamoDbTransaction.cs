using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>Prepares the writes of a transaction: all of them, or none (DynamoDB API reference, "TransactWriteItems").</summary>
internal static class DynamoDbTransaction
{
    internal static IReadOnlyList<DynamoDbWrite> Prepare(JsonObject request, DynamoDbTables tables)
    {
        var operations = request["TransactItems"]!.AsArray().Select(item => item!.AsObject().Single()).ToList();
        if (operations.Select(operation => tables.PlaceOf(operation.Value!.AsObject())).Distinct().Count() < operations.Count)
        {
            throw new DynamoDbRefusal("ValidationException", "Transaction request cannot include multiple operations on one item");
        }

        List<DynamoDbWrite> writes = [];
        List<DynamoDbRefusal?> refusals = [];
        foreach (var (operation, parameters) in operations)
        {
            try
            {
                writes.Add(DynamoDbWrite.Prepare(operation, parameters!.AsObject(), tables));
                refusals.Add(null);
            }
            catch (DynamoDbRefusal refusal) when (refusal.Type == "ConditionalCheckFailedException")
            {
                refusals.Add(refusal);
            }
        }

        return refusals.TrueForAll(refusal => refusal is null) ? writes : throw Cancelled(refusals);
    }

    private static DynamoDbRefusal Cancelled(List<DynamoDbRefusal?> refusals) => new(
        "TransactionCanceledException",
        $"Transaction cancelled, please refer cancellation reasons for specific reasons [{string.Join(", ", refusals.Select(Code))}]")
    {
        Reasons = new JsonArray([.. refusals.Select(Reason)]),
    };

    private static string Code(DynamoDbRefusal? refusal) => refusal is null ? "None" : "ConditionalCheckFailed";

    private static JsonObject Reason(DynamoDbRefusal? refusal)
    {
        var reason = new JsonObject { ["Code"] = Code(refusal) };
        if (refusal is not null)
        {
            reason["Message"] = refusal.Message;
            reason["Item"] = refusal.Obstacle;
        }

        return reason;
    }
}
