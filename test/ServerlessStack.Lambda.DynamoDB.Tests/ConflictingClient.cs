using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A client whose writes meet other transactions for a number of times, and then get through.</summary>
internal sealed class ConflictingClient(Uri address) : AmazonDynamoDBClient(
    new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = address.AbsoluteUri, AuthenticationRegion = "eu-west-1" })
{
    /// <summary>How many writes still meet another transaction.</summary>
    public int Conflicts { get; set; }

    /// <summary>What DynamoDB says about each write of a transaction that met another one.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = ["TransactionConflict", "None"];

    public override Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default) =>
        Conflicts-- > 0 ? throw new TransactionConflictException("Transaction is ongoing for the item") : base.PutItemAsync(request, cancellationToken);

    public override Task<TransactWriteItemsResponse> TransactWriteItemsAsync(TransactWriteItemsRequest request, CancellationToken cancellationToken = default) => Conflicts-- > 0
        ? throw new TransactionCanceledException("Transaction cancelled") { CancellationReasons = [.. Reasons.Select(code => new CancellationReason { Code = code })] }
        : base.TransactWriteItemsAsync(request, cancellationToken);
}
