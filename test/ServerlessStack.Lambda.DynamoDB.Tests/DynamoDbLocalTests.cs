using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>
/// The store against AWS's own DynamoDB Local, or whatever DynamoDB an environment variable names: what the fake understands is shown to be what DynamoDB understands
/// (DynamoDB developer guide, "Setting up DynamoDB local").
/// </summary>
public sealed class DynamoDbLocalTests(DynamoDbLocal local) : TransactionalCompletionTests, IClassFixture<DynamoDbLocal>
{
    private protected override int Interleavings => 30;

    private protected override Task<Uri> StartAsync() => Task.FromResult(local.Address);

    private protected override Task PrepareAsync() => Client.CreateTableAsync(
        new CreateTableRequest
        {
            TableName = Table,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = [new() { AttributeName = "id", KeyType = KeyType.HASH }],
            AttributeDefinitions = [new() { AttributeName = "id", AttributeType = ScalarAttributeType.S }],
        },
        Cancellation);
}
