using Amazon.DynamoDBv2.Model;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>What becomes of claims and commits that meet another transaction (DynamoDB developer guide, "Amazon DynamoDB Transactions: How it works").</summary>
public sealed class TransactionConflictTests : IAsyncLifetime
{
    private DynamoDbServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await DynamoDbServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_claim_that_meets_a_commit_is_held_back_for_a_moment()
    {
        using var client = new ConflictingClient(_server.Address) { Conflicts = 1 };
        var store = new DynamoIdempotencyStore(client, "executions", "Shop");

        var met = await store.BeginAsync(Claims.On("p1"), Cancellation);

        Assert.Equal((ClaimOutcome.InProgress, Claims.Now.AddSeconds(1)), (met.Outcome, met.LeaseEnd));
        Assert.Equal(ClaimOutcome.Started, (await store.BeginAsync(Claims.On("p1"), Cancellation)).Outcome);
    }

    [Fact]
    public async Task A_commit_that_meets_others_tries_again()
    {
        using var client = new ConflictingClient(_server.Address);
        var execution = await BeginAsync(client);
        client.Conflicts = 4;

        await execution.CommitAsync([new Effects(client, "executions").Once("p1")], Cancellation);

        Assert.True(execution.IsCompleted);
        Assert.Equal(1, await new Effects(client, "executions").CountAsync("p1"));
    }

    [Fact]
    public async Task A_commit_that_always_meets_others_fails()
    {
        using var client = new ConflictingClient(_server.Address);
        var execution = await BeginAsync(client);
        client.Conflicts = 5;

        await Assert.ThrowsAsync<TransactionCanceledException>(() => execution.CommitAsync([new Effects(client, "executions").Once("p1")], Cancellation));

        Assert.Equal(0, client.Conflicts);
        Assert.False(execution.IsCompleted);
    }

    [Fact]
    public async Task A_commit_that_can_never_succeed_is_sent_once()
    {
        using var client = new ConflictingClient(_server.Address) { Reasons = ["ConditionalCheckFailed", "TransactionConflict"] };
        var execution = await BeginAsync(client);
        client.Conflicts = 1;

        await Assert.ThrowsAsync<TransactionCanceledException>(() => execution.CommitAsync([new Effects(client, "executions").Once("p1")], Cancellation));
    }

    private static async Task<Execution> BeginAsync(ConflictingClient client) =>
        (await new DynamoIdempotencyStore(client, "executions", "Shop").BeginAsync(Claims.On("p1"), Cancellation)).Execution!;
}
