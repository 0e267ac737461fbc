using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>A handler that ignores its token goes on in its process after it was given up, and after its lease.</summary>
public sealed class GivenUpTests
{
    private static readonly TimeSpan Lease = Deliveries.Timeout + IdempotencyDefaults.LeaseMargin;

    private readonly Deliveries _deliveries = new();
    private readonly TaskCompletionSource _end = new();
    private readonly Collect<ParcelSent> _handler;
    private readonly IEventHandler<ParcelSent> _idempotent;
    private int _attempts;

    public GivenUpTests()
    {
        _handler = new((_, _) => ++_attempts == 1 ? _end.Task : Task.CompletedTask);
        _idempotent = Process();
    }

    [Fact]
    public async Task In_its_process_nobody_takes_over_while_it_runs()
    {
        var end = _deliveries.Time.GetUtcNow() + (Lease * 2);
        var first = _deliveries.DeliverAsync(_idempotent, "p1");
        _deliveries.Time.Advance(Lease);

        var error = await Assert.ThrowsAsync<IdempotencyException>(() => _deliveries.DeliverAsync(_idempotent, "p1", "r2"));

        Assert.Equal(IdempotencyRefusal.InProgress, error.Reason);
        Assert.Equal(
            "Invocation r1 was given up, but is still handling 'p1' in Collect`1, which ignores its CancellationToken; this duplicate was not handled. "
            + $"Unless it ends before, it is taken for one that hangs at {end:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}.",
            error.Message);
        _end.SetResult();
        await first;
        await _deliveries.DeliverAsync(_idempotent, "p1", "r3");
        Assert.Single(_handler.Events);
    }

    [Fact]
    public async Task One_that_hangs_is_taken_over_after_a_second_lease()
    {
        var first = _deliveries.DeliverAsync(_idempotent, "p1");
        _deliveries.Time.Advance(Lease * 2);

        await _deliveries.DeliverAsync(_idempotent, "p1", "r2");

        Assert.Equal(2, _handler.Events.Count);
        Assert.True(_handler.Contexts[1].Execution!.FollowsCrash);
        _end.SetResult();
        Assert.Equal(IdempotencyRefusal.LeaseLost, (await Assert.ThrowsAsync<IdempotencyException>(() => first)).Reason);
    }

    [Fact]
    public async Task Its_key_is_free_once_it_has_failed()
    {
        var first = _deliveries.DeliverAsync(_idempotent, "p1");
        _deliveries.Time.Advance(Lease);
        _end.SetException(new InvalidOperationException("no carrier"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);

        await _deliveries.DeliverAsync(_idempotent, "p1", "r2");

        Assert.Equal(2, _handler.Events.Count);
    }

    [Fact]
    public async Task What_another_process_has_completed_meanwhile_is_completed_here_too()
    {
        _ = _deliveries.DeliverAsync(_idempotent, "p1");
        _deliveries.Time.Advance(Lease);
        var elsewhere = new Collect<ParcelSent>();
        await _deliveries.DeliverAsync(_deliveries.Idempotent(elsewhere), "p1", "r2");

        await _deliveries.DeliverAsync(_idempotent, "p1", "r3");

        Assert.Single(elsewhere.Events);
        Assert.Single(_handler.Events);
    }

    [Fact]
    public async Task Not_even_a_deleted_record_lets_another_one_in()
    {
        _ = _deliveries.DeliverAsync(_idempotent, "p1");
        await _deliveries.Store.ReleaseAsync(Assert.Single(_handler.Contexts).Execution!, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<IdempotencyException>(() => _deliveries.DeliverAsync(_idempotent, "p1", "r2"));

        Assert.Equal(IdempotencyRefusal.InProgress, error.Reason);
        Assert.Single(_handler.Events);
        Assert.Empty(_deliveries.Store.Begun);
    }

    private IEventHandler<ParcelSent> Process() => _deliveries.Idempotent(_handler, _deliveries.Options with { WaitForOther = TimeSpan.Zero });
}
