using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A store in a DynamoDB that a derived class names.</summary>
public abstract class DynamoDbTests : IAsyncLifetime
{
    private AmazonDynamoDBClient? _client;

    private protected AmazonDynamoDBClient Client => _client!;

    private protected string Table { get; } = "executions-" + Guid.NewGuid().ToString("N");

    private protected DynamoIdempotencyStore Store => new(Client, Table, "Shop/Send");

    private protected Effects Effects => new(Client, Table);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var address = await StartAsync();
        _client = new(new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = address.AbsoluteUri, AuthenticationRegion = "eu-west-1" });
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>How many random interleavings are tried.</summary>
    private protected abstract int Interleavings { get; }

    private protected abstract Task<Uri> StartAsync();

    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    private protected virtual ValueTask StopAsync() => ValueTask.CompletedTask;

    private protected async Task<Execution> BeginAsync(ExecutionClaim claim)
    {
        var result = await Store.BeginAsync(claim, Cancellation);
        Assert.Equal(ClaimOutcome.Started, result.Outcome);
        return result.Execution!;
    }

    private protected async Task<ClaimOutcome> OutcomeAsync(ExecutionClaim claim) => (await Store.BeginAsync(claim, Cancellation)).Outcome;
}
