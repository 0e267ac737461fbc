using Amazon.DynamoDBv2;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambdas.Tests;

/// <summary>What tests of a store in a table share: a DynamoDB on the loopback address that knows the table, and the store.</summary>
/// <typeparam name="TStore">The store.</typeparam>
/// <param name="name">The table's name.</param>
/// <param name="keys">The table's keys.</param>
/// <param name="make">Makes the store.</param>
public abstract class TableTests<TStore>(string name, (string Partition, string? Sort) keys, Func<IAmazonDynamoDB, string, TStore> make) : IAsyncLifetime
    where TStore : class
{
    private AmazonDynamoDBClient? _client;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected DynamoDbServer Dynamo { get; private set; } = null!;

    private protected TStore Table { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Dynamo = await DynamoDbServer.StartAsync();
        Dynamo.Keys[name] = new(keys.Partition, keys.Sort);
        _client = LoopbackClient.Of(Dynamo);
        Table = make(_client, name);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await Dynamo.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
