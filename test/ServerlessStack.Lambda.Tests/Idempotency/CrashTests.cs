using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>A process that dies is a handler that never ends: its execution has begun, and nobody says how it ended.</summary>
public sealed class CrashTests
{
    private static readonly TimeSpan Lease = Deliveries.Timeout + IdempotencyDefaults.LeaseMargin;

    private readonly Deliveries _deliveries = new();
    private readonly Collect<ParcelSent> _next = new();

    private EventIdempotencyOptions Impatient => _deliveries.Options with { WaitForOther = TimeSpan.Zero };

    [Fact]
    public async Task A_dead_process_holds_its_key_until_its_deadline_and_two_seconds_more()
    {
        Die();
        var idempotent = _deliveries.Idempotent(_next, Impatient);

        _deliveries.Time.Advance(Lease - TimeSpan.FromMilliseconds(1));
        await Assert.ThrowsAsync<IdempotencyException>(() => _deliveries.DeliverAsync(idempotent, "p1"));
        _deliveries.Time.Advance(TimeSpan.FromMilliseconds(1));
        await _deliveries.DeliverAsync(idempotent, "p1");

        Assert.True(Assert.Single(_next.Contexts).Execution!.FollowsCrash);
    }

    [Theory]
    [InlineData(null, 15 * 60)]
    [InlineData(-1, 0)]
    public async Task Without_a_deadline_to_come_the_lease_still_has_an_end(int? secondsLeft, int leaseSeconds)
    {
        var idempotent = _deliveries.Idempotent(_next, Impatient);
        await idempotent.HandleAsync(
            new ParcelSent("p1"),
            _deliveries.Context() with { Deadline = secondsLeft is { } seconds ? _deliveries.Time.GetUtcNow().AddSeconds(seconds) : null },
            TestContext.Current.CancellationToken);

        Assert.Equal(_deliveries.Time.GetUtcNow().AddSeconds(leaseSeconds) + IdempotencyDefaults.LeaseMargin, Assert.Single(_next.Contexts).Execution!.LeaseEnd);
    }

    [Fact]
    public async Task Refused_an_execution_in_doubt_is_never_run_again()
    {
        var options = Impatient with { AfterCrash = AfterCrash.Refuse };
        Die(options);
        var idempotent = _deliveries.Idempotent(_next, options);

        _deliveries.Time.Advance(Lease);
        var error = await Assert.ThrowsAsync<IdempotencyException>(() => _deliveries.DeliverAsync(idempotent, "p1", "r2"));

        Assert.Equal(IdempotencyRefusal.InDoubt, error.Reason);
        Assert.Equal(
            "Invocation r1 began to handle 'p1' in Collect`1 and did not say how that ended, so its effect may have happened; AfterCrash.Refuse forbids to run it again. "
            + "Look whether it happened. Then delete the record from the idempotency table to let a redrive handle it, or drop the event.",
            error.Message);
        Assert.Empty(_next.Events);
    }

    [Theory]
    [InlineData(AfterCrash.Refuse, true)]
    [InlineData(AfterCrash.RunAgain, false)]
    public async Task Who_was_cancelled_or_cannot_know_leaves_an_execution_in_doubt_if_that_is_refused(AfterCrash afterCrash, bool isInDoubt)
    {
        Exception[] unknown = [new OperationCanceledException(), new TaskCanceledException(), new EffectInDoubtException("no answer from the bank")];
        foreach (var (exception, id) in unknown.Select((exception, index) => (exception, $"p{index}")))
        {
            var options = Impatient with { AfterCrash = afterCrash };
            var failing = _deliveries.Idempotent(new Collect<ParcelSent>((_, _) => throw exception), options);
            Assert.Same(exception, await Record.ExceptionAsync(() => _deliveries.DeliverAsync(failing, id)));

            _deliveries.Time.Advance(Lease);
            var again = await Record.ExceptionAsync(() => _deliveries.DeliverAsync(_deliveries.Idempotent(_next, options), id));
            Assert.Equal(isInDoubt, again is IdempotencyException { Reason: IdempotencyRefusal.InDoubt });
            Assert.Equal(isInDoubt, again is not null);
        }
    }

    [Theory]
    [InlineData(AfterCrash.Refuse, true)]
    [InlineData(AfterCrash.RunAgain, false)]
    public async Task Whatever_a_client_makes_of_a_cancellation_the_token_tells_that_it_is_in_doubt(AfterCrash afterCrash, bool isInDoubt)
    {
        using var over = new CancellationTokenSource();
        var options = Impatient with { AfterCrash = afterCrash };
        var handler = new Collect<ParcelSent>(async (_, _) =>
        {
            await over.CancelAsync();
            throw new InvalidOperationException("operation cancelled by user");
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => _deliveries.DeliverAsync(_deliveries.Idempotent(handler, options), "p1", cancellation: over.Token));

        _deliveries.Time.Advance(Lease);
        var again = await Record.ExceptionAsync(() => _deliveries.DeliverAsync(_deliveries.Idempotent(_next, options), "p1"));

        Assert.Equal(isInDoubt, again is IdempotencyException { Reason: IdempotencyRefusal.InDoubt });
        Assert.Equal(isInDoubt, again is not null);
    }

    [Fact]
    public async Task A_failure_that_is_no_doubt_is_run_again_even_if_doubt_is_refused()
    {
        var options = Impatient with { AfterCrash = AfterCrash.Refuse };
        var failing = _deliveries.Idempotent(new Collect<ParcelSent>((_, _) => throw new InvalidOperationException("no carrier")), options);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _deliveries.DeliverAsync(failing, "p1"));

        await _deliveries.DeliverAsync(_deliveries.Idempotent(_next, options), "p1");

        Assert.Single(_next.Events);
    }

    [Fact]
    public async Task Who_ends_after_another_has_taken_over_learns_it()
    {
        var stuck = new TaskCompletionSource();
        var late = _deliveries.DeliverAsync(_deliveries.Idempotent(new Collect<ParcelSent>((_, _) => stuck.Task), Impatient), "p1");
        _deliveries.Time.Advance(Lease);
        await _deliveries.DeliverAsync(_deliveries.Idempotent(_next, Impatient), "p1", "r2");

        stuck.SetResult();
        var error = await Assert.ThrowsAsync<IdempotencyException>(() => late);

        Assert.Equal(IdempotencyRefusal.LeaseLost, error.Reason);
        Assert.Equal(
            "The execution 'test#Collect`1#p1' held its lease until 2026-01-31T09:30:32.000Z, and another one has taken over since: "
            + "the effect may have happened twice. Give the function a longer timeout, or commit the effect together with the completion.",
            error.Message);
        Assert.Single(_deliveries.Store.Completed);
    }

    [Fact]
    public async Task Who_fails_after_another_has_taken_over_forgets_nothing()
    {
        var stuck = new TaskCompletionSource();
        var late = _deliveries.DeliverAsync(_deliveries.Idempotent(new Collect<ParcelSent>((_, _) => stuck.Task), Impatient), "p1");
        _deliveries.Time.Advance(Lease);
        await _deliveries.DeliverAsync(_deliveries.Idempotent(_next, Impatient), "p1", "r2");

        stuck.SetException(new InvalidOperationException("no carrier"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => late);

        Assert.Single(_deliveries.Store.Completed);
    }

    [Fact]
    public async Task Who_ends_late_but_alone_still_completes()
    {
        var stuck = new TaskCompletionSource();
        var late = _deliveries.DeliverAsync(_deliveries.Idempotent(new Collect<ParcelSent>((_, _) => stuck.Task), Impatient), "p1");
        _deliveries.Time.Advance(Lease);

        stuck.SetResult();
        await late;

        Assert.Single(_deliveries.Store.Completed);
    }

    [Fact]
    public async Task What_a_handler_has_completed_itself_is_kept_when_it_fails_afterwards()
    {
        EventContext? seen = null;
        var handler = new Scripted<ParcelSent>(async (_, context) =>
        {
            seen = context;
            await context.Execution!.Store.CompleteAsync(context.Execution, ReadOnlyMemory<byte>.Empty, TestContext.Current.CancellationToken);
            context.Execution.MarkCompleted();
            throw new InvalidOperationException("too late to fail");
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => _deliveries.DeliverAsync(_deliveries.Idempotent(handler), "p1"));

        await _deliveries.DeliverAsync(_deliveries.Idempotent(_next, _deliveries.Options with { Operation = "Scripted`1" }), "p1");

        Assert.NotNull(seen);
        Assert.Empty(_next.Events);
    }

    [Fact]
    public async Task A_store_that_cannot_release_does_not_hide_why_the_handler_failed()
    {
        var store = new DeafStore(_deliveries.Store);
        var failing = _deliveries.Idempotent(new Collect<ParcelSent>((_, _) => throw new InvalidOperationException("no carrier")), Impatient, store);

        Assert.Equal("no carrier", (await Assert.ThrowsAsync<InvalidOperationException>(() => _deliveries.DeliverAsync(failing, "p1"))).Message);
    }

    [Fact]
    public async Task A_completion_is_recorded_even_when_the_handlers_time_is_over()
    {
        using var over = new CancellationTokenSource();
        var handler = new Collect<ParcelSent>((_, _) => over.CancelAsync());

        await _deliveries.DeliverAsync(_deliveries.Idempotent(handler), "p1", cancellation: over.Token);

        Assert.Single(_deliveries.Store.Completed);
    }

    private void Die(EventIdempotencyOptions? options = null) =>
        _ = _deliveries.DeliverAsync(_deliveries.Idempotent(new Collect<ParcelSent>((_, _) => new TaskCompletionSource().Task), options), "p1");
}
