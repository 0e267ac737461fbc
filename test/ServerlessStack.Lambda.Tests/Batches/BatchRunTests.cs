using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Batches;

public sealed class BatchRunTests
{
    private static RecordBatch Messages(int count) => Delivery.Batch(Payload.Sqs(Enumerable.Repeat("{}", count)));

    [Fact]
    public async Task Messages_without_order_run_side_by_side_up_to_the_limit()
    {
        // The first handlers wait for each other, so the batch only ends when that many really run at the same time.
        var isFull = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var counting = new Lock();
        var running = 0;
        var most = 0;
        var run = new BatchRun(
            Messages(HostDefaults.Parallelism * 3),
            async (_, _) =>
            {
                lock (counting)
                {
                    most = Math.Max(most, ++running);
                    if (running == HostDefaults.Parallelism)
                    {
                        isFull.TrySetResult();
                    }
                }

                await isFull.Task;
                lock (counting)
                {
                    running--;
                }
            },
            (_, _) => { });
        using var deadline = new Deadline(null, TimeProvider.System);
        Assert.Empty(await run.RunAsync(deadline).WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HostDefaults.Parallelism, most);
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_started()
    {
        var started = 0;
        using var deadline = new Deadline(DateTimeOffset.UnixEpoch, TimeProvider.System);
        var messages = Messages(3);
        var run = new BatchRun(
            messages,
            (_, _) =>
            {
                Interlocked.Increment(ref started);
                return Task.CompletedTask;
            },
            (_, _) => { });
        Assert.Equal(messages.Records, (await run.RunAsync(deadline)).Select(failure => failure.Record));
        Assert.Equal(0, started);
    }

    [Fact]
    public async Task Failures_come_in_the_order_of_delivery_and_each_is_reported_once()
    {
        var reported = new List<string>();
        var run = new BatchRun(Messages(3), (_, _) => throw new InvalidOperationException("no"), (record, exception) =>
        {
            lock (reported)
            {
                reported.Add($"{record.Identifier}: {exception.Message}");
            }
        });
        using var deadline = new Deadline(null, TimeProvider.System);
        var failures = await run.RunAsync(deadline);
        Assert.Equal(["m0", "m1", "m2"], failures.Select(failure => failure.Record.Identifier));
        Assert.All(failures, failure => Assert.Equal("no", failure.Exception?.Message));
        Assert.Equal(["m0: no", "m1: no", "m2: no"], reported.Order());
    }

    [Fact]
    public async Task As_many_lanes_run_at_once_as_the_author_says()
    {
        var running = 0;
        var most = 0;
        var run = new BatchRun(
            Messages(5),
            async (_, _) =>
            {
                most = Math.Max(most, ++running);
                await Task.Yield();
                running--;
            },
            (_, _) => { },
            parallelism: 1);
        using var deadline = new Deadline(null, TimeProvider.System);
        Assert.Empty(await run.RunAsync(deadline));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_handler_that_was_given_up_changes_nothing_any_more()
    {
        var time = new ManualTime();
        var isStuck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reported = new List<Exception>();
        var run = new BatchRun(
            Messages(1),
            async (_, _) =>
            {
                try
                {
                    isStuck.SetResult();
                    await release.Task;
                    throw new InvalidOperationException("late");
                }
                finally
                {
                    ended.SetResult();
                }
            },
            (_, exception) => reported.Add(exception));
        using var deadline = new Deadline(time.GetUtcNow() + TimeSpan.FromSeconds(1), time);
        var failures = run.RunAsync(deadline);
        await isStuck.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<TimeoutException>(Assert.Single(await failures.WaitAsync(TestContext.Current.CancellationToken)).Exception);

        release.SetResult();
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.IsType<TimeoutException>(Assert.Single(reported));
    }
}
