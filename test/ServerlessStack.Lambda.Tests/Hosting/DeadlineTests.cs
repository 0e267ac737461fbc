using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class DeadlineTests
{
    private readonly ManualTime _time = new();

    private Deadline After(TimeSpan timeout) => new(_time.GetUtcNow() + timeout, _time);

    [Fact]
    public void The_margins_are_half_a_second_to_stop_and_a_fifth_to_answer()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(500), HostDefaults.DeadlineMargin);
        Assert.Equal(TimeSpan.FromMilliseconds(200), Deadline.AbandonmentMargin);
    }

    [Fact]
    public void Handlers_are_asked_first_and_given_up_later()
    {
        using var deadline = After(TimeSpan.FromSeconds(3));
        _time.Advance(TimeSpan.FromMilliseconds(2499));
        Assert.False(deadline.Cancellation.IsCancellationRequested);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(deadline.Cancellation.IsCancellationRequested);
        Assert.False(deadline.Abandonment.IsCancellationRequested);
        _time.Advance(TimeSpan.FromMilliseconds(300));
        Assert.True(deadline.Abandonment.IsCancellationRequested);
    }

    [Fact]
    public void The_margin_to_stop_can_be_chosen()
    {
        using var deadline = new Deadline(_time.GetUtcNow() + TimeSpan.FromSeconds(3), _time, TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(deadline.Cancellation.IsCancellationRequested);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(deadline.Cancellation.IsCancellationRequested);
        Assert.False(deadline.Abandonment.IsCancellationRequested);
    }

    [Fact]
    public void A_deadline_in_the_past_is_over_at_once()
    {
        using var deadline = After(TimeSpan.FromSeconds(-1));
        Assert.True(deadline.Cancellation.IsCancellationRequested);
        Assert.True(deadline.Abandonment.IsCancellationRequested);
    }

    [Fact]
    public void Without_a_deadline_nothing_ends()
    {
        using var deadline = new Deadline(null, _time);
        _time.Advance(TimeSpan.FromDays(365));
        Assert.False(deadline.Cancellation.IsCancellationRequested);
    }

    [Fact]
    public void A_deadline_far_away_is_still_a_deadline()
    {
        using var deadline = new Deadline(DateTimeOffset.MaxValue, _time);
        Assert.False(deadline.Cancellation.IsCancellationRequested);
    }
}
