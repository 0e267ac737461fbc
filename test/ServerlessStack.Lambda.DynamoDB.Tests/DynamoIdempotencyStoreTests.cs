using System.Text;

namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>What the store promises.</summary>
public abstract class DynamoIdempotencyStoreTests : DynamoDbTests
{
    private static readonly byte[] Answer = Encoding.UTF8.GetBytes("""{"status":201}""");

    [Fact]
    public async Task What_is_completed_is_answered_with_its_result()
    {
        var execution = await BeginAsync(Claims.On("p1"));

        Assert.True(await Store.CompleteAsync(execution, Answer, Cancellation));
        var again = await Store.BeginAsync(Claims.On("p1"), Cancellation);

        Assert.Equal((ClaimOutcome.Completed, """{"status":201}"""), (again.Outcome, Encoding.UTF8.GetString(again.Result.Span)));
        Assert.Equal("Shop/Send#SendParcel#p1", execution.Id);
    }

    [Fact]
    public async Task What_is_completed_without_a_result_is_completed_too()
    {
        var execution = await BeginAsync(Claims.On("p1"));

        Assert.True(await Store.CompleteAsync(execution, ReadOnlyMemory<byte>.Empty, Cancellation));
        var again = await Store.BeginAsync(Claims.On("p1"), Cancellation);

        Assert.Equal((ClaimOutcome.Completed, 0), (again.Outcome, again.Result.Length));
    }

    [Fact]
    public async Task The_largest_result_and_the_longest_id_fit()
    {
        var store = new DynamoIdempotencyStore(Client, Table, new string('s', 512));
        var claim = Claims.On(new string('k', 1024)) with { Operation = new string('o', 256) };
        var execution = (await store.BeginAsync(claim, Cancellation)).Execution!;

        Assert.True(await store.CompleteAsync(execution, new byte[384 * 1024], Cancellation));

        Assert.Equal(384 * 1024, (await store.BeginAsync(claim, Cancellation)).Result.Length);
    }

    [Fact]
    public async Task While_the_lease_lasts_a_duplicate_is_held_back()
    {
        await BeginAsync(Claims.On("p1"));

        var second = await Store.BeginAsync(Claims.On("p1", Claims.Lease - TimeSpan.FromMilliseconds(1), requestId: "r2"), Cancellation);

        Assert.Equal((ClaimOutcome.InProgress, Claims.Now + Claims.Lease, "r1"), (second.Outcome, second.LeaseEnd, second.HeldBy));
    }

    [Fact]
    public async Task After_the_lease_a_duplicate_takes_over_and_the_first_is_shut_out()
    {
        var first = await BeginAsync(Claims.On("p1"));
        Assert.False(first.FollowsCrash);

        var second = await BeginAsync(Claims.On("p1", Claims.Lease));

        Assert.True(second.FollowsCrash);
        Assert.Equal(first.Token, second.Token);
        Assert.False(await Store.CompleteAsync(first, Answer, Cancellation));
        await Store.ReleaseAsync(first, Cancellation);
        Assert.True(await Store.CompleteAsync(second, Answer, Cancellation));
        await Store.ReleaseAsync(second, Cancellation);
        Assert.Equal(ClaimOutcome.Completed, await OutcomeAsync(Claims.On("p1")));
    }

    [Fact]
    public async Task After_the_lease_who_is_alone_may_still_complete()
    {
        var execution = await BeginAsync(Claims.On("p1"));

        Assert.Equal(ClaimOutcome.InDoubt, await OutcomeAsync(Claims.On("p1", Claims.Lease, afterCrash: AfterCrash.Refuse)));
        Assert.True(await Store.CompleteAsync(execution, Answer, Cancellation));
    }

    [Fact]
    public async Task After_the_lease_a_claim_that_refuses_to_run_again_is_in_doubt()
    {
        await BeginAsync(Claims.On("p1", afterCrash: AfterCrash.Refuse));

        var second = await Store.BeginAsync(Claims.On("p1", Claims.Lease, requestId: "r2", afterCrash: AfterCrash.Refuse), Cancellation);

        Assert.Equal((ClaimOutcome.InDoubt, Claims.Now + Claims.Lease, "r1"), (second.Outcome, second.LeaseEnd, second.HeldBy));
    }

    [Fact]
    public async Task Another_fingerprint_never_starts_until_the_first_is_released_or_forgotten()
    {
        var execution = await BeginAsync(Claims.On("p1"));
        Assert.Equal(ClaimOutcome.Mismatch, await OutcomeAsync(Claims.On("p1", fingerprint: "f2")));
        Assert.Equal(ClaimOutcome.Mismatch, await OutcomeAsync(Claims.On("p1", Claims.Lease, fingerprint: "f2")));
        await Store.CompleteAsync(execution, Answer, Cancellation);
        Assert.Equal(ClaimOutcome.Mismatch, await OutcomeAsync(Claims.On("p1", fingerprint: "f2")));
        Assert.Equal(ClaimOutcome.Started, await OutcomeAsync(Claims.On("p1", Claims.Keep, fingerprint: "f2")));
    }

    [Fact]
    public async Task What_is_released_begins_anew_at_once()
    {
        var execution = await BeginAsync(Claims.On("p1"));

        await Store.ReleaseAsync(execution, Cancellation);
        await Store.ReleaseAsync(execution, Cancellation);

        Assert.False((await BeginAsync(Claims.On("p1", fingerprint: "f2"))).FollowsCrash);
    }

    [Fact]
    public async Task An_item_that_time_to_live_has_not_deleted_yet_counts_as_deleted()
    {
        var completed = await BeginAsync(Claims.On("completed"));
        await Store.CompleteAsync(completed, Answer, Cancellation);
        await BeginAsync(Claims.On("abandoned", afterCrash: AfterCrash.Refuse));

        foreach (var key in new[] { "completed", "abandoned" })
        {
            Assert.NotEqual(ClaimOutcome.Started, await OutcomeAsync(Claims.On(key, Claims.Keep - TimeSpan.FromSeconds(1), afterCrash: AfterCrash.Refuse)));
            Assert.False((await BeginAsync(Claims.On(key, Claims.Keep, afterCrash: AfterCrash.Refuse))).FollowsCrash);
        }
    }

    [Fact]
    public async Task The_same_claim_sent_twice_starts_the_same_execution()
    {
        var claim = Claims.On("p1");

        Assert.Equal((await BeginAsync(claim)).Owner, (await BeginAsync(claim)).Owner);
    }

    [Fact]
    public async Task The_same_completion_sent_twice_is_one()
    {
        var execution = await BeginAsync(Claims.On("p1"));

        Assert.True(await Store.CompleteAsync(execution, Answer, Cancellation));
        Assert.True(await Store.CompleteAsync(execution, "other"u8.ToArray(), Cancellation));

        Assert.Equal(Answer, (await Store.BeginAsync(Claims.On("p1"), Cancellation)).Result.ToArray());
    }

    [Fact]
    public async Task Of_many_claims_at_once_one_starts()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.BeginAsync(Claims.On("p1"), Cancellation)));

        Assert.Single(results, result => result.Outcome == ClaimOutcome.Started);
        Assert.Equal(19, results.Count(result => result.Outcome == ClaimOutcome.InProgress));
    }

    [Fact]
    public async Task Of_many_that_take_over_at_once_one_does()
    {
        await BeginAsync(Claims.On("p1"));

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.BeginAsync(Claims.On("p1", Claims.Lease), Cancellation)));

        Assert.True(Assert.Single(results, result => result.Outcome == ClaimOutcome.Started).Execution!.FollowsCrash);
    }

    [Fact]
    public async Task Another_scope_and_another_operation_have_executions_of_their_own()
    {
        await BeginAsync(Claims.On("p1"));

        Assert.Equal(ClaimOutcome.Started, (await new DynamoIdempotencyStore(Client, Table, "Shop/Announce").BeginAsync(Claims.On("p1"), Cancellation)).Outcome);
        Assert.Equal(ClaimOutcome.Started, await OutcomeAsync(Claims.On("p1") with { Operation = "AnnounceParcel" }));
    }

    [Fact]
    public async Task The_item_says_what_an_operator_needs_to_know()
    {
        var claim = Claims.On("p1") with { LeaseEnd = Claims.Now.AddTicks(1), ExpiresAt = Claims.Now.AddTicks(1) };
        var execution = await BeginAsync(claim);

        var item = (await Client.GetItemAsync(Table, new() { ["id"] = new() { S = execution.Id } }, Cancellation)).Item;

        Assert.Equal(["expiresAt", "fingerprint", "id", "leaseEnd", "owner", "requestId", "state"], item.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("InProgress", "r1", claim.Owner, "f1"), (item["state"].S, item["requestId"].S, item["owner"].S, item["fingerprint"].S));
        Assert.Equal(("1769851800001", "1769851801"), (item["leaseEnd"].N, item["expiresAt"].N));
    }
}
