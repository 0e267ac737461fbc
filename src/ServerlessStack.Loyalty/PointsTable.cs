using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Loyalty;

/// <summary>
/// The accounts in a DynamoDB table with the partition key <c>customerId</c> (S). It hands writes out instead of sending them, because adding points is only safe in the
/// transaction that also remembers the order.
/// </summary>
/// <param name="table">The table's name.</param>
public sealed class PointsTable(string table)
{
    /// <summary>The table of accounts that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The table.</returns>
    /// <exception cref="MissingLinkException">No table of accounts was granted to this function.</exception>
    public static PointsTable From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return new(links.Table<PointsAccount>());
    }

    /// <summary>The write that adds points to an account, and opens it if there is none.</summary>
    /// <param name="customerId">Whose account.</param>
    /// <param name="points">The points, 0 or more.</param>
    /// <returns>The write. Sent twice, it adds twice.</returns>
    public TransactWriteItem Add(string customerId, long points) => new()
    {
        Update = new Update
        {
            TableName = table,
            Key = new() { ["customerId"] = new() { S = customerId } },
            UpdateExpression = "ADD points :earned",
            ExpressionAttributeValues = new() { [":earned"] = new() { N = points.ToString(CultureInfo.InvariantCulture) } },
        },
    };
}
