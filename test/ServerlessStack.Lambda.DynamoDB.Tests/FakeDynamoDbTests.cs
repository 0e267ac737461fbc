using Amazon.DynamoDBv2.Model;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>The store against the fake, which can also lose answers on their way.</summary>
public sealed class FakeDynamoDbTests : TransactionalCompletionTests
{
    private DynamoDbServer? _server;

    private protected override int Interleavings => 150;

    [Fact]
    public async Task A_claim_whose_answer_got_lost_is_recognized_as_ones_own()
    {
        LoseFirst("PutItem");

        Assert.False((await BeginAsync(Claims.On("p1", afterCrash: AfterCrash.Refuse))).FollowsCrash);
        Assert.Equal([true, false], Succeeded("PutItem"));
    }

    [Fact]
    public async Task A_claim_that_took_over_and_whose_answer_got_lost_still_says_that_it_follows_a_crash()
    {
        await BeginAsync(Claims.On("p1"));
        LoseFirst("PutItem");

        Assert.True((await BeginAsync(Claims.On("p1", Claims.Lease))).FollowsCrash);
    }

    [Theory]
    [InlineData(AfterCrash.Refuse)]
    [InlineData(AfterCrash.RunAgain)]
    public async Task A_claim_that_got_no_answer_at_all_holds_nobody_back(AfterCrash afterCrash)
    {
        await GiveUpAsync(Claims.On("p1", afterCrash: afterCrash));
        Assert.True(Succeeded("PutItem").First());

        Assert.Equal(ClaimOutcome.Started, await OutcomeAsync(Claims.On("p1", afterCrash: afterCrash)));
    }

    [Fact]
    public async Task A_claim_that_took_over_and_got_no_answer_at_all_hides_no_crash()
    {
        await BeginAsync(Claims.On("p1"));
        await GiveUpAsync(Claims.On("p1", Claims.Lease));

        Assert.True((await BeginAsync(Claims.On("p1", Claims.Lease))).FollowsCrash);
    }

    [Fact]
    public async Task A_completion_whose_answer_got_lost_is_recognized_as_ones_own()
    {
        var execution = await BeginAsync(Claims.On("p1"));
        LoseFirst("UpdateItem");

        Assert.True(await Store.CompleteAsync(execution, new byte[] { 1 }, Cancellation));
        Assert.Equal([true, false], Succeeded("UpdateItem"));
    }

    [Fact]
    public async Task A_release_whose_answer_got_lost_is_a_release()
    {
        var execution = await BeginAsync(Claims.On("p1"));
        LoseFirst("DeleteItem");

        await Store.ReleaseAsync(execution, Cancellation);

        Assert.Equal([true, false], Succeeded("DeleteItem"));
        Assert.Equal(ClaimOutcome.Started, await OutcomeAsync(Claims.On("p1")));
    }

    [Fact]
    public async Task A_commit_whose_answer_got_lost_happens_once()
    {
        var execution = await BeginAsync(Claims.On("p1"));
        LoseFirst("TransactWriteItems");

        await execution.CommitAsync([Effects.Once("p1")], Cancellation);

        Assert.Equal(2, Succeeded("TransactWriteItems").Count());
        Assert.Equal(1, await Effects.CountAsync("p1"));
    }

    [Fact]
    public async Task A_commit_that_was_carried_out_before_is_recognized_without_dynamo_dbs_memory_of_it()
    {
        var execution = await BeginAsync(Claims.On("p1"));
        await Client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [Effects.Once("p1"), execution.Completion()] }, Cancellation);

        // Another request token, as after the ten minutes for which DynamoDB remembers one.
        await execution.CommitAsync([Effects.Once("p1")], Cancellation);

        Assert.True(execution.IsCompleted);
        Assert.Equal(1, await Effects.CountAsync("p1"));
    }

    private protected override async Task<Uri> StartAsync()
    {
        _server = await DynamoDbServer.StartAsync();
        return _server.Address;
    }

    private protected override ValueTask StopAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    // The invocation's time is over while the claim's answer is on its way.
    private async Task GiveUpAsync(ExecutionClaim claim)
    {
        using var deadline = new CancellationTokenSource();
        _server!.LosesAnswer = call =>
        {
            if (call.Operation == "PutItem")
            {
                // Not on the server's own thread: the client would go on there, and the server could not.
                _ = deadline.CancelAsync();
            }

            return call.Operation == "PutItem";
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.BeginAsync(claim, deadline.Token));
        _server.LosesAnswer = _ => false;
    }

    private void LoseFirst(string operation)
    {
        var isLost = 0;
        _server!.LosesAnswer = call => call.Operation == operation && Interlocked.Exchange(ref isLost, 1) == 0;
    }

    private IEnumerable<bool> Succeeded(string operation) => _server!.Calls.Where(call => call.Operation == operation).Select(call => call.Succeeded);
}
