using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Items;
using ServerlessStack.Lambda;

namespace ServerlessStack.Views;

/// <summary>The counts in a DynamoDB table with the partition key <c>day</c> (S) and the sort key <c>window</c> (S).</summary>
/// <param name="dynamo">The client of the table's region.</param>
/// <param name="table">The table's name.</param>
public sealed class ViewTable(IAmazonDynamoDB dynamo, string table) : IViewStore
{
    /// <summary>The table of counts that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The table, reached with the function's own role and region.</returns>
    /// <exception cref="MissingLinkException">No table of counts was granted to this function.</exception>
    public static ViewTable From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        // The link is read first: a missing grant is the likelier mistake, and has the clearer message.
        var table = links.Table<ViewCounts>();
        return new(new AmazonDynamoDBClient(), table);
    }

    /// <inheritdoc />
    public Task KeepAsync(ViewCounts counts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(counts);
        // Without a condition: a window that is delivered again, perhaps with records that failed before, has the better count.
        var put = new PutItemRequest { TableName = table, Item = ItemJson.Write(counts, StorefrontJson.Default.ViewCounts) };
        return dynamo.PutItemAsync(put, cancellation);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ViewCounts> ReadAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new QueryRequest
        {
            TableName = table,
            // "day" is a reserved word of DynamoDB, hence the placeholder.
            KeyConditionExpression = "#day = :day",
            ExpressionAttributeNames = new() { ["#day"] = "day" },
            ExpressionAttributeValues = new() { [":day"] = new() { S = ViewDay.Name(day) } },
        };
        do
        {
            // A page ends after 1 MB (DynamoDB developer guide, "Paginating table query results").
            var page = await dynamo.QueryAsync(query, cancellation);
            foreach (var item in page.Items ?? [])
            {
                yield return ItemJson.Read(item, StorefrontJson.Default.ViewCounts);
            }

            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });
    }
}
