using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Items;
using ServerlessStack.Lambda;

namespace ServerlessStack.Audit;

/// <summary>
/// The facts in a DynamoDB table with the partition key <c>subject</c> (S) and the sort key <c>fact</c> (S). The condition makes the table grow only
/// (DynamoDB developer guide, "Condition expressions").
/// </summary>
/// <param name="dynamo">The client of the table's region.</param>
/// <param name="table">The table's name.</param>
public sealed class AuditTable(IAmazonDynamoDB dynamo, string table) : IAuditTrail
{
    /// <summary>The table of facts that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The table, reached with the function's own role and region.</returns>
    /// <exception cref="MissingLinkException">No table of facts was granted to this function.</exception>
    public static AuditTable From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        // The link is read first: a missing grant is the likelier mistake, and has the clearer message.
        var table = links.Table<AuditEntry>();
        return new(new AmazonDynamoDBClient(), table);
    }

    /// <inheritdoc />
    public async Task RecordAsync(AuditEntry entry, CancellationToken cancellation)
    {
        var put = new PutItemRequest
        {
            TableName = table,
            Item = ItemJson.Write(entry, StorefrontJson.Default.AuditEntry),
            ConditionExpression = "attribute_not_exists(subject)",
        };

        try
        {
            await dynamo.PutItemAsync(put, cancellation);
        }
        catch (ConditionalCheckFailedException)
        {
            // The first record of a fact is the one that counts.
        }
    }
}
