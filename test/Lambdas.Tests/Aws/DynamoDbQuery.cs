using System.Text.Json.Nodes;

namespace ServerlessStack.Tests.Aws;

/// <summary>Answers a query page by page, in the order of the sort key (DynamoDB developer guide, "Querying tables in DynamoDB", "Paginating table query results").</summary>
internal static class DynamoDbQuery
{
    internal static JsonObject Answer(JsonObject request, DynamoDbTables tables, int pageSize)
    {
        var keys = tables.KeysOf(request);
        var after = request["ExclusiveStartKey"] is { } start ? keys.IdOf(start) : "";
        var rest = tables.Items
            .Where(item => item.Key.Table == (string)request["TableName"]! && Meets(request, item.Value))
            .OrderBy(item => item.Key.Id, StringComparer.Ordinal)
            .SkipWhile(item => string.CompareOrdinal(item.Key.Id, after) <= 0)
            .Select(item => item.Value)
            .ToList();
        var page = rest.Take(pageSize).ToList();
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
