using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>
/// The store against AWS's own DynamoDB Local, or DynamoDB itself, where an environment variable names one: what the fake understands is shown to be what DynamoDB understands
/// (DynamoDB developer guide, "Setting up DynamoDB local").
/// </summary>
public sealed class DynamoDbLocalTests : TransactionalCompletionTests
{
    private const string Variable = "STACK_TEST_DYNAMODB";

    private protected override int Interleavings => 30;

    private protected override Task<Uri> StartAsync()
    {
        var address = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(address), $"{Variable} is not set: give it the address of a DynamoDB Local, such as http://127.0.0.1:8000.");
        return Task.FromResult(new Uri(address!));
    }

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
