using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class ConcurrentDuplicateTests
{
    private readonly Deliveries _deliveries = new();
    private readonly TaskCompletionSource _done = new();
    private readonly Collect<ParcelSent> _handler;

    public ConcurrentDuplicateTests() => _handler = new((_, _) => _done.Task);

    [Fact]
    public async Task A_duplicate_waits_for_the_first_and_succeeds_with_it()
    {
        var idempotent = _deliveries.Idempotent(_handler);
        var first = _deliveries.DeliverAsync(idempotent, "p1");
        var second = _deliveries.DeliverAsync(idempotent, "p1", "r2");
        _deliveries.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(second.IsCompleted);

        _done.SetResult();
        await first;
        _deliveries.Time.Advance(TimeSpan.FromSeconds(1));
        await second;

        Assert.Single(_handler.Events);
    }

    [Fact]
    public async Task A_duplicate_that_waits_in_vain_fails_and_says_for_whom()
    {
        using var deadline = new CancellationTokenSource();
        var idempotent = _deliveries.Idempotent(_handler);
        _ = _deliveries.DeliverAsync(idempotent, "p1");
        var second = _deliveries.DeliverAsync(idempotent, "p1", "r2", deadline.Token);

        await deadline.CancelAsync();
        var error = await Assert.ThrowsAsync<IdempotencyException>(() => second);

        Assert.Equal(IdempotencyRefusal.InProgress, error.Reason);
        Assert.Equal("Invocation r1 is handling 'p1' in Collect`1 already, until 2026-01-31T09:30:32.000Z at the latest; this duplicate was not handled.", error.Message);
        Assert.Single(_handler.Events);
    }

    [Fact]
    public async Task A_duplicate_that_may_not_wait_fails_at_once()
    {
        var idempotent = _deliveries.Idempotent(_handler, _deliveries.Options with { WaitForOther = TimeSpan.Zero });
        _ = _deliveries.DeliverAsync(idempotent, "p1");

        var error = await Assert.ThrowsAsync<IdempotencyException>(() => _deliveries.DeliverAsync(idempotent, "p1", "r2"));

        Assert.Equal(IdempotencyRefusal.InProgress, error.Reason);
    }

    [Fact]
    public async Task A_duplicate_that_may_wait_a_second_fails_after_it()
    {
        var idempotent = _deliveries.Idempotent(_handler, _deliveries.Options with { WaitForOther = TimeSpan.FromSeconds(1) });
        _ = _deliveries.DeliverAsync(idempotent, "p1");
        var second = _deliveries.DeliverAsync(idempotent, "p1", "r2");

        for (var step = 0; step < 9; step++)
        {
            _deliveries.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.False(second.IsCompleted);
        _deliveries.Time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(IdempotencyRefusal.InProgress, (await Assert.ThrowsAsync<IdempotencyException>(() => second)).Reason);
    }

    [Fact]
    public async Task A_duplicate_that_waits_tries_itself_when_the_first_fails()
    {
        var attempts = 0;
        var handler = new Collect<ParcelSent>((_, _) => ++attempts == 1 ? _done.Task : Task.CompletedTask);
        var idempotent = _deliveries.Idempotent(handler);
        var first = _deliveries.DeliverAsync(idempotent, "p1");
        var second = _deliveries.DeliverAsync(idempotent, "p1", "r2");

        _done.SetException(new InvalidOperationException("no carrier"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        _deliveries.Time.Advance(TimeSpan.FromSeconds(1));
        await second;

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_waiting_duplicate_takes_over_when_the_lease_of_a_dead_process_ends()
    {
        var attempts = 0;
        var handler = new Collect<ParcelSent>((_, _) => ++attempts == 1 ? _done.Task : Task.CompletedTask);
        var idempotent = _deliveries.Idempotent(handler);
        _ = _deliveries.DeliverAsync(_deliveries.Idempotent(handler), "p1");
        var second = _deliveries.DeliverAsync(idempotent, "p1", "r2");

        // Pauses grow to seconds; small steps let each of them end when it should.
        for (var time = TimeSpan.Zero; time < Deliveries.Timeout + IdempotencyDefaults.LeaseMargin; time += TimeSpan.FromMilliseconds(100))
        {
            Assert.Equal(1, attempts);
            _deliveries.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        await second.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(handler.Contexts[1].Execution!.FollowsCrash);
    }
}
