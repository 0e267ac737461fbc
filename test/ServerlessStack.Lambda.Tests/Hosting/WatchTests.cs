using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class WatchTests
{
    private readonly TimerlessTime _time = new();

    private Deadline InAnHour() => new(_time.GetUtcNow() + TimeSpan.FromHours(1), _time);

    [Fact]
    public async Task Handlers_are_asked_and_given_up_without_any_timer()
    {
        using var deadline = InAnHour();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = deadline.Cancellation.Register(asked.SetResult);
        _time.Advance(TimeSpan.FromHours(1));
        deadline.Watch(new TaskCompletionSource().Task);
        Assert.True(deadline.Abandonment.IsCancellationRequested);
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_a_handler_does_when_it_is_asked_holds_nothing_up()
    {
        using var deadline = InAnHour();
        using var release = new ManualResetEventSlim();
        await using var registration = deadline.Cancellation.Register(() => release.Wait(TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromHours(1));
        deadline.Watch(new TaskCompletionSource().Task);
        Assert.True(deadline.Abandonment.IsCancellationRequested);
        release.Set();
    }

    [Fact]
    public void The_watch_wakes_by_itself_when_a_margin_comes()
    {
        var time = new TimerlessTime(TimeSpan.FromMilliseconds(25));
        using var deadline = new Deadline(time.GetUtcNow() + TimeSpan.FromMilliseconds(350), time, TimeSpan.FromMilliseconds(250));
        Assert.False(deadline.Cancellation.IsCancellationRequested);
        deadline.Watch(new TaskCompletionSource().Task);
        Assert.True(deadline.Abandonment.IsCancellationRequested);
    }

    [Fact]
    public void Work_that_ends_in_time_is_not_asked_to_stop()
    {
        using var deadline = InAnHour();
        deadline.Watch(Task.FromException(new InvalidOperationException("no such parcel")));
        Assert.False(deadline.Cancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task The_thread_that_watches_gives_up_and_answers_itself()
    {
        using var release = new ManualResetEventSlim();
        using var isStuck = new ManualResetEventSlim();
        var (watcher, reporter) = (0, -1);
        await Task.Factory.StartNew(
            () =>
            {
                watcher = Environment.CurrentManagedThreadId;
                var run = new BatchRun(
                    Delivery.Batch(Payload.Sqs("{}")),
                    (_, _) =>
                    {
                        isStuck.Set();
                        release.Wait(TestContext.Current.CancellationToken);
                        return Task.CompletedTask;
                    },
                    (_, _) => reporter = Environment.CurrentManagedThreadId);
                using var deadline = InAnHour();
                var work = run.RunAsync(deadline);
                isStuck.Wait(TestContext.Current.CancellationToken);
                _time.Advance(TimeSpan.FromHours(1));
                deadline.Watch(work);
                Assert.True(work.IsCompletedSuccessfully);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.Equal(watcher, reporter);
        release.Set();
    }
}
