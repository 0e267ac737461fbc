using Amazon.DynamoDBv2.Model;
using ServerlessStack.Lambda.DynamoDB;

namespace ServerlessStack.FaultFunctions;

/// <summary>
/// A book in a DynamoDB table, written in one transaction with the completion of the execution. It does not look whether an entry is there already:
/// that is what is tested.
/// </summary>
public sealed class TransactionBook : IParcelBook
{
    /// <summary>The table's name.</summary>
    public const string Table = "parcels";

    /// <inheritdoc />
    public Task EnterAsync(string id, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var put = new Put { TableName = Table, Item = new() { ["id"] = new() { S = id } } };
        return context.Execution.CommitAsync([new TransactWriteItem { Put = put }], cancellation);
    }
}
