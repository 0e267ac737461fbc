using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>Polls all shards of a stream, each one after the shard that it came out of.</summary>
/// <param name="id">Whose poller it is, for its checkpoints.</param>
/// <param name="settings">How it polls.</param>
/// <param name="source">The stream.</param>
/// <param name="batches">Handles batches.</param>
/// <param name="services">What it works with.</param>
internal sealed class StreamPoller(string id, StreamSettings settings, IShardSource source, ShardBatches batches, PollingServices services)
{
    private readonly Dictionary<string, Task> running = new(StringComparer.Ordinal);
    private bool isLatest = settings.StartsAtLatest;

    /// <summary>Polls until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        // One that fails ends the others: all of them start again together.
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            while (true)
            {
                await StartNewAsync(all.Token);
                var search = Task.Delay(services.Options.ShardSearch, services.Time, all.Token);
                var ended = await Task.WhenAny(running.Values.Where(shard => !shard.IsCompleted).Append(search));
                await ended;
            }
        }
        finally
        {
            await all.CancelAsync();
            await Task.WhenAll(running.Values).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task StartNewAsync(CancellationToken stop)
    {
        try
        {
            var shards = await source.ShardsAsync(stop);
            var open = shards.Where(shard => !services.Checkpoints.Of(id, shard.Id).IsFinished).Select(shard => shard.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var shard in shards.Where(shard => open.Contains(shard.Id) && !running.ContainsKey(shard.Id) && (shard.Parent is null || !open.Contains(shard.Parent))))
            {
                running[shard.Id] = new ShardPoller(id, shard, settings, source, batches, services).RunAsync(isLatest, stop);
            }

            // What a shard that appears later holds came after the start, however it is asked for.
            isLatest = false;
        }
        catch (Exception exception) when (exception is AwsException or HttpRequestException)
        {
            services.Hops.Record("stream", settings.Stream.Name, $"has no shards to read: {exception.Message}", "");
            await Task.Delay(services.Options.LongestPause, services.Time, stop);
        }
    }
}
