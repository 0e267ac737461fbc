using Amazon.DynamoDBv2.Model;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>What a commit of an effect together with its completion promises, on top of what the store does.</summary>
public abstract class TransactionalCompletionTests : DynamoIdempotencyStoreTests
{
    [Fact]
    public async Task An_effect_and_its_completion_happen_together()
    {
        var execution = await BeginAsync(Claims.On("p1"));

        await execution.CommitAsync([Effects.Once("p1")], Cancellation);

        Assert.True(execution.IsCompleted);
        Assert.Equal(1, await Effects.CountAsync("p1"));
        Assert.Equal(ClaimOutcome.Completed, await OutcomeAsync(Claims.On("p1")));
    }

    [Fact]
    public async Task Who_was_taken_over_commits_nothing()
    {
        var first = await BeginAsync(Claims.On("p1"));
        var second = await BeginAsync(Claims.On("p1", Claims.Lease));

        var error = await Assert.ThrowsAsync<IdempotencyException>(() => first.CommitAsync([Effects.Once("p1")], Cancellation));
        Assert.Equal(IdempotencyRefusal.LeaseLost, error.Reason);
        Assert.EndsWith("and another one has taken over since: nothing was written.", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Effects.CountAsync("p1"));

        await second.CommitAsync([Effects.Once("p1")], Cancellation);
        await Assert.ThrowsAsync<IdempotencyException>(() => first.CommitAsync([Effects.Once("p1")], Cancellation));
        Assert.Equal(1, await Effects.CountAsync("p1"));
    }

    [Fact]
    public async Task An_effect_that_cannot_happen_completes_nothing()
    {
        var earlier = await BeginAsync(Claims.On("earlier"));
        await earlier.CommitAsync([Effects.Once("p1")], Cancellation);
        var execution = await BeginAsync(Claims.On("p1"));

        var error = await Assert.ThrowsAsync<TransactionCanceledException>(() => execution.CommitAsync([Effects.OnlyIfNew("p1")], Cancellation));

        Assert.Equal(["ConditionalCheckFailed", "None"], error.CancellationReasons.Select(reason => reason.Code));
        Assert.False(execution.IsCompleted);
        await Store.ReleaseAsync(execution, Cancellation);
        Assert.Equal(ClaimOutcome.Started, await OutcomeAsync(Claims.On("p1")));
    }

    [Fact]
    public async Task A_handlers_own_transaction_completes_too()
    {
        var execution = await BeginAsync(Claims.On("p1"));

        await Client.TransactWriteItemsAsync(new() { TransactItems = [Effects.Once("p1"), execution.Completion()] }, Cancellation);

        Assert.False(execution.IsCompleted);
        Assert.True(await Store.CompleteAsync(execution, ReadOnlyMemory<byte>.Empty, Cancellation));
        Assert.Equal(1, await Effects.CountAsync("p1"));
    }

    [Fact]
    public async Task A_second_commit_of_one_execution_is_a_mistake()
    {
        var execution = await BeginAsync(Claims.On("p1"));
        await execution.CommitAsync([Effects.Once("p1")], Cancellation);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => execution.CommitAsync([Effects.Once("p1")], Cancellation));

        Assert.Equal(
            "The execution 'Shop/Send#SendParcel#p1' is completed already. Commit everything that the handler writes in one transaction; what is written later could be lost.",
            error.Message);
    }

    [Fact]
    public void Whatever_the_interleaving_a_committed_effect_happens_once() =>
        Simulation.Check(() => new Simulation(Client, Table), Interleavings);
}
