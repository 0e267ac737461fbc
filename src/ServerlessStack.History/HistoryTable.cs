using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Items;
using ServerlessStack.Lambda;

namespace ServerlessStack.History;

/// <summary>The history in a DynamoDB table with the partition key <c>customerId</c> (S) and the sort key <c>position</c> (S).</summary>
/// <param name="dynamo">The client of the table's region.</param>
/// <param name="table">The table's name.</param>
public sealed class HistoryTable(IAmazonDynamoDB dynamo, string table) : IOrderHistory
{
    /// <summary>The most orders of one part: 25, what a page of a site shows.</summary>
    public const int PartLength = 25;

    /// <summary>The table of orders that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The table, reached with the function's own role and region.</returns>
    /// <exception cref="MissingLinkException">No table of order summaries was granted to this function.</exception>
    public static HistoryTable From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        // The link is read first: a missing grant is the likelier mistake, and has the clearer message.
        var table = links.Table<OrderSummary>();
        return new(new AmazonDynamoDBClient(), table);
    }

    /// <inheritdoc />
    public Task KeepAsync(OrderSummary summary, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(summary);
        // Without a condition: summaries of an order arrive in order, so the last one is the one that holds.
        var put = new PutItemRequest { TableName = table, Item = ItemJson.Write(summary, StorefrontJson.Default.OrderSummary) };
        return dynamo.PutItemAsync(put, cancellation);
    }

    /// <inheritdoc />
    public async Task<OrderHistory> ReadAsync(string customerId, string? before, CancellationToken cancellation)
    {
        var query = new QueryRequest
        {
            TableName = table,
            KeyConditionExpression = "customerId = :customer",
            ExpressionAttributeValues = new() { [":customer"] = new() { S = customerId } },
            ScanIndexForward = false,
            Limit = PartLength,
        };
        if (before is not null)
        {
            // "position" is a reserved word of DynamoDB, hence the placeholder.
            query.KeyConditionExpression += " AND #position < :before";
            query.ExpressionAttributeNames = new() { ["#position"] = "position" };
            query.ExpressionAttributeValues[":before"] = new() { S = before };
        }

        var page = await dynamo.QueryAsync(query, cancellation);
        var orders = (page.Items ?? []).ConvertAll(item => ItemJson.Read(item, StorefrontJson.Default.OrderSummary));
        return new() { Orders = orders, Next = page.LastEvaluatedKey is { Count: > 0 } ? orders[^1].Position : null };
    }
}
