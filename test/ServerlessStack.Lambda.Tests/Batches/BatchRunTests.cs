using System.Text;
using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Batches;

public sealed class BatchRunTests
{
    private static IReadOnlyList<BatchRecord> Messages(int count) =>
        ((RecordBatch)EnvelopeReader.Read(Encoding.UTF8.GetBytes(Payload.Sqs(Enumerable.Repeat("{}", count))))).Records;

    [Fact]
    public void Ten_lanes_run_at_once() => Assert.Equal(10, BatchRun.MaxParallelLanes);

    [Fact]
    public async Task Messages_without_order_run_side_by_side_up_to_the_limit()
    {
        // The first handlers wait for each other, so the batch only ends when that many really run at the same time.
        var isFull = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var counting = new Lock();
        var running = 0;
        var most = 0;
        var run = new BatchRun(
            async (_, _) =>
            {
                lock (counting)
                {
                    most = Math.Max(most, ++running);
                    if (running == BatchRun.MaxParallelLanes)
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
        Assert.Empty(await run.RunAsync(Messages(BatchRun.MaxParallelLanes * 3), deadline).WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(BatchRun.MaxParallelLanes, most);
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_started()
    {
        var started = 0;
        using var deadline = new Deadline(DateTimeOffset.UnixEpoch, TimeProvider.System);
        var messages = Messages(3);
        var run = new BatchRun(
            (_, _) =>
            {
                Interlocked.Increment(ref started);
                return Task.CompletedTask;
            },
            (_, _) => { });
        Assert.Equal(messages, await run.RunAsync(messages, deadline));
        Assert.Equal(0, started);
    }

    [Fact]
    public async Task Failures_come_in_the_order_of_delivery_and_each_is_reported_once()
    {
        var reported = new List<string>();
        var run = new BatchRun((_, _) => throw new InvalidOperationException("no"), (record, exception) =>
        {
            lock (reported)
            {
                reported.Add($"{record.Identifier}: {exception.Message}");
            }
        });
        using var deadline = new Deadline(null, TimeProvider.System);
        var failures = await run.RunAsync(Messages(3), deadline);
        Assert.Equal(["m0", "m1", "m2"], failures.Select(record => record.Identifier));
        Assert.Equal(["m0: no", "m1: no", "m2: no"], reported.Order());
    }
}
