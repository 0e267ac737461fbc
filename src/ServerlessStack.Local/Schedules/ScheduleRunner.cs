using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Buses;
using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Schedules;

/// <summary>Fires schedules when it is time. What fell into the machine's sleep fires once.</summary>
/// <param name="queue">Delivers, and does not forget.</param>
/// <param name="account">Whose schedules they are.</param>
/// <param name="hops">The trail.</param>
/// <param name="time">The clock.</param>
internal sealed class ScheduleRunner(DeliveryQueue queue, LocalAccount account, HopLog hops, TimeProvider time) : IHostedService
{
    private const string AttemptMark = "<aws.scheduler.attempt-number>";

    // Timers cannot wait for more than 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<Arn, (Schedule Schedule, CancellationTokenSource Stop, Task Run)> running = new();

    /// <summary>The schedules, by group and name.</summary>
    public IReadOnlyList<Schedule> All =>
        [.. running.Values.Select(entry => entry.Schedule).OrderBy(schedule => schedule.Group, StringComparer.Ordinal).ThenBy(schedule => schedule.Name, StringComparer.Ordinal)];

    /// <summary>Finds a schedule; null where there is none.</summary>
    public Schedule? Find(string group, string name) => running.TryGetValue(account.Arn("scheduler", $"schedule/{group}/{name}"), out var entry) ? entry.Schedule : null;

    /// <summary>Starts a schedule, in place of one of the same name.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="isRestored">Whether it is an old one, whose rate does not begin now.</param>
    public void Set(Schedule schedule, bool isRestored = false)
    {
        Remove(schedule.Arn);
        var stop = new CancellationTokenSource();
        var after = isRestored ? time.GetUtcNow() : time.GetUtcNow().AddTicks(-1);
        running[schedule.Arn] = (schedule, stop, schedule.IsEnabled ? RunAsync(schedule, after, stop.Token) : Task.CompletedTask);
    }

    /// <summary>Stops a schedule; nothing to do where there is none.</summary>
    public void Remove(Arn schedule)
    {
        if (running.TryRemove(schedule, out var entry))
        {
            entry.Stop.Cancel();
        }
    }

    /// <summary>Fires a schedule now, whether it is on or not.</summary>
    public void Fire(Schedule schedule) => Fire(schedule, time.GetUtcNow());

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var (_, stop, _) in running.Values)
        {
            await stop.CancelAsync();
        }

        await Task.WhenAll(running.Values.Select(entry => entry.Run)).WaitAsync(cancellationToken);
    }

    private async Task RunAsync(Schedule schedule, DateTimeOffset after, CancellationToken stop)
    {
        while (schedule.Next(after) is { } due)
        {
            var at = due + (schedule.Window * Random.Shared.NextDouble());
            for (var left = at - time.GetUtcNow(); left > TimeSpan.Zero; left = at - time.GetUtcNow())
            {
                await Task.Delay(left < LongestWait ? left : LongestWait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stop.IsCancellationRequested)
                {
                    return;
                }
            }

            Fire(schedule, due);
            after = due > time.GetUtcNow() ? due : time.GetUtcNow();
        }
    }

    private void Fire(Schedule schedule, DateTimeOffset due)
    {
        var (when, execution, target) = (BusEvent.Seconds(due), Guid.NewGuid().ToString(), schedule.Target);
        var body = target.Input
            .Replace("<aws.scheduler.schedule-arn>", schedule.Arn.ToString(), StringComparison.Ordinal)
            .Replace("<aws.scheduler.scheduled-time>", when, StringComparison.Ordinal)
            .Replace("<aws.scheduler.execution-id>", execution, StringComparison.Ordinal);
        hops.Record("schedule", schedule.Name, $"fired for {target.Arn.Name}", body);
        var message = new DeliveredMessage(body) { GroupId = target.GroupId, PartitionKey = target.PartitionKey, Source = target.Source, DetailType = target.DetailType };
        queue.Enqueue(new DeliveryJob(target.Arn.ToString(), message, time.GetUtcNow())
        {
            Policy = target.Policy,
            DeadLetterQueue = target.DeadLetterQueue,
            AttemptMark = AttemptMark,
            Origin = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SCHEDULE_ARN"] = schedule.Arn.ToString(),
                ["SCHEDULED_TIME"] = when,
                ["EXECUTION_ID"] = execution,
                ["IS_PAYLOAD_TRUNCATED"] = "false",
            },
        });
    }
}
