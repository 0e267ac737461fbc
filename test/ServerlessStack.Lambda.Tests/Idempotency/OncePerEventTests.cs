using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class OncePerEventTests
{
    private readonly Deliveries _deliveries = new();

    [Fact]
    public async Task A_duplicate_succeeds_without_reaching_the_handler()
    {
        var handler = new Collect<ParcelSent>();
        var idempotent = _deliveries.Idempotent(handler);

        await _deliveries.DeliverAsync(idempotent, "p1");
        await _deliveries.DeliverAsync(idempotent, "p1");
        await _deliveries.DeliverAsync(idempotent, "p2");

        Assert.Equal(["p1", "p2"], handler.Events.Select(sent => sent.Id));
        Assert.Equal(["test#Collect`1#p1", "test#Collect`1#p2"], _deliveries.Store.Completed);
    }

    [Fact]
    public async Task The_handler_learns_its_execution()
    {
        var handler = new Collect<ParcelSent>();
        await _deliveries.DeliverAsync(_deliveries.Idempotent(handler), "p1");

        var execution = Assert.Single(handler.Contexts).Execution;
        Assert.NotNull(execution);
        Assert.Equal(("p1", "test#Collect`1#p1", false, true), (execution.Key, execution.Id, execution.FollowsCrash, execution.IsCompleted));
        Assert.Matches("^[0-9a-f]{32}$", execution.Token);
    }

    [Fact]
    public async Task A_failure_is_passed_on_and_the_next_delivery_tries_again()
    {
        var attempts = 0;
        var handler = new Collect<ParcelSent>((_, _) => ++attempts == 1 ? throw new InvalidOperationException("no carrier") : Task.CompletedTask);
        var idempotent = _deliveries.Idempotent(handler);

        Assert.Equal("no carrier", (await Assert.ThrowsAsync<InvalidOperationException>(() => _deliveries.DeliverAsync(idempotent, "p1"))).Message);
        await _deliveries.DeliverAsync(idempotent, "p1");

        Assert.Equal(2, attempts);
        Assert.Equal(handler.Contexts[0].Execution!.Token, handler.Contexts[1].Execution!.Token);
        Assert.NotEqual(handler.Contexts[0].Execution!.Owner, handler.Contexts[1].Execution!.Owner);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_event_without_a_key_fails(string? key)
    {
        var handler = new Collect<ParcelSent>();
        var idempotent = handler.OncePer((_, _) => key, _deliveries.Store);

        var error = await Assert.ThrowsAsync<IdempotencyException>(() => _deliveries.DeliverAsync(idempotent, "p1"));

        Assert.Equal(IdempotencyRefusal.NoKey, error.Reason);
        Assert.Equal(
            "Collect`1 handles each key once, but this event has no key: what OncePer was given returned null or an empty text. Choose what every event has.",
            error.Message);
        Assert.Empty(handler.Events);
    }

    [Fact]
    public async Task Another_event_under_a_used_key_fails_instead_of_being_taken_for_a_duplicate()
    {
        var handler = new Collect<ParcelSent>();
        var idempotent = handler.OncePer((_, _) => "same", _deliveries.Store, _deliveries.Options);
        _ = idempotent.Bind(SamplesJson.Default);
        await _deliveries.DeliverAsync(idempotent, "p1");

        var error = await Assert.ThrowsAsync<IdempotencyException>(() => _deliveries.DeliverAsync(idempotent, "p2", "r2"));

        Assert.Equal(IdempotencyRefusal.Mismatch, error.Reason);
        Assert.Equal(
            "Collect`1 has got 'same' before (invocation r1) with other content, so this is no duplicate. Choose a key that differs for what differs, or say by 'content' what has to be the same.",
            error.Message);
        Assert.Single(handler.Events);
    }

    [Fact]
    public async Task What_has_to_be_the_same_can_be_chosen()
    {
        var handler = new Collect<ParcelSent>();
        var idempotent = handler.OncePer((_, _) => "same", _deliveries.Store, _deliveries.Options, content: sent => sent.Id[..1]);

        await _deliveries.DeliverAsync(idempotent, "p1");
        await _deliveries.DeliverAsync(idempotent, "p2");

        Assert.Single(handler.Events);
    }

    [Fact]
    public async Task The_same_key_of_another_operation_is_another_execution()
    {
        var handler = new Collect<ParcelSent>();
        await _deliveries.DeliverAsync(_deliveries.Idempotent(handler, _deliveries.Options with { Operation = "Send" }), "p1");
        await _deliveries.DeliverAsync(_deliveries.Idempotent(handler, _deliveries.Options with { Operation = "Announce" }), "p1");

        Assert.Equal(["test#Announce#p1", "test#Send#p1"], _deliveries.Store.Completed);
    }

    [Fact]
    public async Task After_the_time_it_is_kept_a_key_begins_anew()
    {
        var handler = new Collect<ParcelSent>();
        var idempotent = _deliveries.Idempotent(handler, _deliveries.Options with { KeepFor = TimeSpan.FromHours(1) });
        await _deliveries.DeliverAsync(idempotent, "p1");

        _deliveries.Time.Advance(TimeSpan.FromHours(1));
        await _deliveries.DeliverAsync(idempotent, "p1");
        Assert.Single(handler.Events);

        _deliveries.Time.Advance(Deliveries.Timeout + IdempotencyDefaults.LeaseMargin);
        await _deliveries.DeliverAsync(idempotent, "p1");
        Assert.Equal(2, handler.Events.Count);
    }

    [Fact]
    public async Task The_hosts_batch_handles_each_key_of_it_once()
    {
        var handler = new Collect<ParcelSent>();
        var idempotent = handler.OncePer(sent => sent.Id, _deliveries.Store);

        var answer = await new Run().InvokeAsync(idempotent, Payload.Sqs("""{"id":"a"}""", """{"id":"b"}""", """{"id":"a"}"""));

        Assert.Equal("""{"batchItemFailures":[]}""", answer);
        Assert.Equal(["a", "b"], handler.Events.Select(sent => sent.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_hosts_errors_name_the_handler_inside()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => new Run().InvokeAsync(new Collect<ParcelSent>().OncePer(sent => sent.Id, _deliveries.Store), Payload.Request("GET")));

        Assert.StartsWith("Collect`1 takes events of type ParcelSent", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_host_it_says_that_it_needs_one()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _deliveries.DeliverAsync(new Collect<ParcelSent>().OncePer(sent => sent.Id, _deliveries.Store), "p1"));

        Assert.StartsWith("The idempotent Collect`1 was called without a host", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_invalid_option_is_reported_at_once() => Assert.Equal(
        """
        The idempotency of Collect`1 cannot work:
          - KeepFor (00:00:59) must be 1 minute to 366 days, or duplicates are forgotten too soon or keep costing.
          - WaitForOther (-00:00:01) must not be negative, except for Timeout.InfiniteTimeSpan: there is no such time to wait.
          - Operation ('a#b') must be a name without '#', or its executions could be mistaken for those of another operation. (Parameter 'options')
        """.ReplaceLineEndings("\n"),
        Assert.Throws<ArgumentException>(() => new Collect<ParcelSent>().OncePer(
            sent => sent.Id,
            _deliveries.Store,
            new EventIdempotencyOptions { KeepFor = TimeSpan.FromSeconds(59), WaitForOther = TimeSpan.FromSeconds(-1), Operation = "a#b" })).Message);

    [Fact]
    public void Options_at_their_limits_are_accepted()
    {
        var handler = new Collect<ParcelSent>();
        Assert.NotNull(handler.OncePer(sent => sent.Id, _deliveries.Store, new() { KeepFor = TimeSpan.FromMinutes(1), WaitForOther = TimeSpan.Zero }));
        Assert.NotNull(handler.OncePer(sent => sent.Id, _deliveries.Store, new() { KeepFor = TimeSpan.FromDays(366), WaitForOther = Timeout.InfiniteTimeSpan }));
    }
}
