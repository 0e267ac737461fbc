using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class EventDeadlineTests
{
    private static string Failed(params string[] ids) => """{"batchItemFailures":[""" + string.Join(',', ids.Select(id => $$"""{"itemIdentifier":"{{id}}"}""")) + "]}";

    [Fact]
    public async Task One_event_that_outlasts_its_invocation_fails_it()
    {
        var time = new ManualTime();
        var isStuck = new TaskCompletionSource();
        var handler = new Collect<ParcelSent>(async (_, cancellation) =>
        {
            isStuck.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        });
        var answer = new Run { Time = time, Timeout = TimeSpan.FromSeconds(10) }.InvokeAsync(handler, Payload.BusEvent("""{"id":"a"}"""));
        await isStuck.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(9.5));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task At_the_deadline_exactly_the_records_that_are_not_done_are_reported()
    {
        var time = new ManualTime();
        var isStuck = new TaskCompletionSource();
        var handler = new Collect<ParcelSent>(async (sent, cancellation) =>
        {
            if (sent.Id == "slow")
            {
                isStuck.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            }
        });
        var run = new Run { Time = time, Timeout = TimeSpan.FromSeconds(10) };
        var answer = run.InvokeAsync(handler, Payload.Fifo(("""{"id":"a"}""", "g"), ("""{"id":"slow"}""", "g"), ("""{"id":"b"}""", "g")));
        await isStuck.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(9.5));
        Assert.Equal(Failed("m1", "m2"), await answer.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Contains("The function's time was over with 2 of 3 records not handled", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_ignores_its_token_cannot_spoil_the_rest_of_the_batch()
    {
        var time = new ManualTime();
        var isStuck = new TaskCompletionSource();
        using var never = new ManualResetEventSlim();
        var handler = new Collect<ParcelSent>((sent, _) =>
        {
            if (sent.Id == "stuck")
            {
                isStuck.SetResult();
                never.Wait(TestContext.Current.CancellationToken);
            }

            return Task.CompletedTask;
        });
        var answer = new Run { Time = time, Timeout = TimeSpan.FromSeconds(10) }.InvokeAsync(handler, Payload.Fifo(("""{"id":"a"}""", "g"), ("""{"id":"stuck"}""", "g")));
        await isStuck.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(9.8));
        Assert.Equal(Failed("m1"), await answer.WaitAsync(TestContext.Current.CancellationToken));
        never.Set();
    }
}
