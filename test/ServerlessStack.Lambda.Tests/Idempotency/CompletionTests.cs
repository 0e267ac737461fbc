using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>What becomes of an effect whose completion the store does not take.</summary>
public sealed class CompletionTests
{
    private readonly Deliveries _deliveries = new();
    private readonly Collect<ParcelSent> _handler = new();

    [Fact]
    public async Task A_completion_that_fails_is_tried_again_until_it_is_recorded()
    {
        var store = new ThrottledStore(_deliveries.Store, refusals: 3);
        var idempotent = _deliveries.Idempotent(_handler, store: store);
        var delivery = _deliveries.DeliverAsync(idempotent, "p1");
        Assert.False(delivery.IsCompleted);

        // Pauses of 200, 400 and 800 ms.
        Pass(TimeSpan.FromMilliseconds(1400));
        await delivery.WaitAsync(TestContext.Current.CancellationToken);
        await _deliveries.DeliverAsync(idempotent, "p1", "r2");

        Assert.Equal(4, store.Completions);
        Assert.Single(_handler.Events);
    }

    [Fact]
    public async Task At_the_invocations_deadline_the_stores_failure_is_reported()
    {
        var delivery = _deliveries.DeliverAsync(_deliveries.Idempotent(_handler, store: new ThrottledStore(_deliveries.Store, int.MaxValue)), "p1");

        Pass(Deliveries.Timeout);

        Assert.Equal("too many writes", (await Assert.ThrowsAsync<TimeoutException>(() => delivery.WaitAsync(TestContext.Current.CancellationToken))).Message);
        Assert.Single(_deliveries.Store.Begun);
    }

    // Small steps let each pause end when it should.
    private void Pass(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMilliseconds(100))
        {
            _deliveries.Time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }
}
