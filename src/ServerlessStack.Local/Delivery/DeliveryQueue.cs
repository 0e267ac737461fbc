using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Delivery;

/// <summary>
/// What rules and schedules have accepted and targets have not taken yet: delivered at once, retried with growing pauses, and given to the dead-letter queue in the end.
/// When the target stops, everything that waits is tried once more; what is left is kept for the next run, where state is kept.
/// </summary>
/// <param name="delivery">Hands over.</param>
/// <param name="options">Whether state is kept.</param>
/// <param name="state">Where.</param>
/// <param name="hops">The trail.</param>
/// <param name="time">The clock.</param>
internal sealed class DeliveryQueue(IDelivery delivery, LocalTargetOptions options, StateFolder state, HopLog hops, TimeProvider time) : IHostedService, IDisposable
{
    private const string Room = "delivery";
    private const string Undelivered = "undelivered";
    private const int MostAtOnce = 64;
    private readonly ConcurrentDictionary<Guid, (DeliveryJob Job, Task Run)> pending = new();
    private readonly SemaphoreSlim slots = new(MostAtOnce);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource aborting = new();

    /// <summary>Takes an event; from here on it is not lost.</summary>
    public void Enqueue(DeliveryJob job)
    {
        var id = Guid.NewGuid();

        // Nothing of the run may happen before the entry is there, which the run's end removes.
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pending[id] = (job, RunAsync(id, job, start.Task));
        start.SetResult();
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var left = options.IsKept ? state.Load<List<DeliveryJob>>(Room, Undelivered) ?? [] : [];
        left.ForEach(Enqueue);
        state.Delete(Room, Undelivered);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await using (cancellationToken.Register(aborting.Cancel))
        {
            await Task.WhenAll(pending.Values.Select(entry => entry.Run));
        }

        if (options.IsKept && !pending.IsEmpty)
        {
            state.Save(Room, Undelivered, pending.Values.Select(entry => entry.Job).ToList());
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        slots.Dispose();
        stopping.Dispose();
        aborting.Dispose();
    }

    private async Task RunAsync(Guid id, DeliveryJob job, Task start)
    {
        await start;
        for (var wasStopping = false; !wasStopping;)
        {
            wasStopping = stopping.IsCancellationRequested;
            try
            {
                await AttemptAsync(job);
                pending.TryRemove(id, out _);
                return;
            }
            catch (DeliveryException exception)
            {
                var pause = RetryPolicy.Delay(job.Retries);
                var exhausted = job.Retries >= job.Policy.MaximumRetries ? "MaximumRetryAttempts"
                    : time.GetUtcNow() + pause - job.Since > job.Policy.MaximumAge ? "MaximumEventAgeInSeconds"
                    : null;
                if (!exception.CanRetry || exhausted is not null)
                {
                    GiveUp(job, exception, exception.CanRetry ? exhausted : null);
                    pending.TryRemove(id, out _);
                    return;
                }

                job = job with { Retries = job.Retries + 1 };
                pending[id] = pending[id] with { Job = job };
                await PauseAsync(pause);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task AttemptAsync(DeliveryJob job)
    {
        await slots.WaitAsync(aborting.Token);
        try
        {
            var number = (job.Retries + 1).ToString(CultureInfo.InvariantCulture);
            var message = job.AttemptMark is { } mark ? job.Message with { Body = job.Message.Body.Replace(mark, number, StringComparison.Ordinal) } : job.Message;
            await delivery.DeliverAsync(Arn.Parse(job.Target), message, aborting.Token);
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, time, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The target stops: the last attempt follows at once.
        }
    }

    private void GiveUp(DeliveryJob job, DeliveryException exception, string? exhausted)
    {
        var name = Arn.Parse(job.Target).Name;
        hops.Record("delivery", name, $"failed: {exception.Code}", job.Message.Body);
        if (job.DeadLetterQueue is not { } queue)
        {
            return;
        }

        var attributes = new Dictionary<string, string>(job.Origin, StringComparer.Ordinal)
        {
            ["TARGET_ARN"] = job.Target,
            ["ERROR_CODE"] = exception.Code,
            ["ERROR_MESSAGE"] = exception.Message,
            ["RETRY_ATTEMPTS"] = job.Retries.ToString(CultureInfo.InvariantCulture),
        };
        if (exhausted is not null)
        {
            attributes["EXHAUSTED_RETRY_CONDITION"] = exhausted;
        }

        Enqueue(new DeliveryJob(queue, new DeliveredMessage(job.Message.Body) { Attributes = attributes }, time.GetUtcNow()));
    }
}
