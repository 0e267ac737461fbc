using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>Answers a query page by page, in the order of the sort key, or backwards (DynamoDB developer guide, "Querying tables in DynamoDB", "Paginating table query results").</summary>
internal static class DynamoDbQuery
{
    internal static JsonObject Answer(JsonObject request, DynamoDbTables tables, int pageSize)
    {
        var keys = tables.KeysOf(request);
        var after = request["ExclusiveStartKey"] is { } start ? keys.IdOf(start) : null;
        var direction = (bool?)request["ScanIndexForward"] ?? true ? 1 : -1;
        var rest = tables.Items
            .Where(item => item.Key.Table == (string)request["TableName"]! && Meets(request, item.Value))
            .OrderBy(item => item.Key.Id, Comparer<string>.Create((one, other) => direction * string.CompareOrdinal(one, other)))
            .SkipWhile(item => after is not null && direction * string.CompareOrdinal(item.Key.Id, after) <= 0)
            .Select(item => item.Value)
            .ToList();
        var page = rest.Take(Math.Min(pageSize, (int?)request["Limit"] ?? int.MaxValue)).ToList();
        var answer = new JsonObject { ["Items"] = new JsonArray([.. page.Select(item => item.DeepClone())]), ["Count"] = page.Count };
        if (page.Count < rest.Count)
        {
            answer["LastEvaluatedKey"] = keys.KeyOf(page[^1]);
        }

        return answer;
    }

    private static bool Meets(JsonObject request, JsonObject item) =>
        new ConditionExpression(new ExpressionReader((string)request["KeyConditionExpression"]!, request), item).Holds();
}
