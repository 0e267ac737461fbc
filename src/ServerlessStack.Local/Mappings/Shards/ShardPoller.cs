using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>
/// Polls one shard from its checkpoint to its end: reads, fills a batch, has it handled, moves the checkpoint (Lambda developer guide, "Using Lambda to process records from Amazon Kinesis
/// Data Streams"; EventBridge user guide, "Amazon EventBridge Pipes batching and concurrency").
/// </summary>
/// <param name="id">Whose poller it is, for its checkpoints.</param>
/// <param name="shard">The shard.</param>
/// <param name="settings">How it polls.</param>
/// <param name="source">The stream.</param>
/// <param name="batches">Handles batches.</param>
/// <param name="services">What it works with.</param>
internal sealed class ShardPoller(string id, Shard shard, StreamSettings settings, IShardSource source, ShardBatches batches, PollingServices services)
{
    private const string Trimmed = "TrimmedDataAccessException";
    private readonly ShardWindow? window = settings.TumblingWindow is { } length ? new ShardWindow(id, shard, length, batches, services) : null;

    /// <summary>Polls until the shard is at its end or the poller is stopped.</summary>
    public async Task RunAsync(bool isLatest, CancellationToken stop)
    {
        for (string? iterator = null; ;)
        {
            try
            {
                iterator ??= await source.IteratorAsync(shard.Id, services.Checkpoints.Of(id, shard.Id).Sequence, isLatest, stop);
                (var records, iterator) = await CollectAsync(iterator, stop);
                await HandleAsync(records, stop);
                if (iterator is null)
                {
                    await (window?.EndAsync(stop) ?? Task.CompletedTask);
                    services.Checkpoints.Move(id, shard.Id, checkpoint => checkpoint with { IsFinished = true });
                    return;
                }
            }
            catch (AwsException exception) when (exception.Code == Trimmed && iterator is not null)
            {
                // DynamoDB Local says so of an iterator of a shard that was empty until now: what is there has come since.
                (iterator, isLatest) = (null, false);
                await Task.Delay(services.Options.ShardPause, services.Time, stop);
            }
            catch (Exception exception) when (exception is AwsException or HttpRequestException)
            {
                // An iterator expires, and a source may be away for a while.
                services.Hops.Record("stream", settings.Stream.Name, $"cannot be read: {exception.Message}", "");
                iterator = null;
                await Task.Delay(services.Options.LongestPause, services.Time, stop);
            }
        }
    }

    private async Task<ShardPage> CollectAsync(string iterator, CancellationToken stop)
    {
        var most = settings.BatchSize * settings.ParallelizationFactor;
        var collected = new List<SourceRecord>();
        DateTimeOffset? until = null;
        while (true)
        {
            var page = await source.ReadAsync(shard.Id, iterator, most - collected.Count, stop);
            collected.AddRange(page.Records);
            until ??= collected.Count > 0 ? services.Time.GetUtcNow() + settings.Window : null;
            if (page.Next is null || collected.Count >= most || services.Time.GetUtcNow() >= until)
            {
                return new ShardPage(collected, page.Next);
            }

            iterator = page.Next;
            if (page.Records.Count == 0)
            {
                await (window?.EndIfOverAsync(stop) ?? Task.CompletedTask);
                await Task.Delay(services.Options.ShardPause, services.Time, stop);
            }
        }
    }

    private async Task HandleAsync(IReadOnlyList<SourceRecord> records, CancellationToken stop)
    {
        SourceRecord[] wanted = [.. records.Where(settings.Filter.Passes)];
        foreach (var record in wanted)
        {
            services.Hops.Record("stream", settings.Stream.Name, $"read by {settings.Consumer}", record.Candidate.ToJsonString());
        }

        if (window is not null)
        {
            await window.HandleAsync(wanted, settings.BatchSize, stop);
        }
        else if (settings.ParallelizationFactor == 1)
        {
            await HandleAsync(wanted, Done, stop);
        }
        else
        {
            // The same key always takes the same lane. The checkpoint waits for all of them.
            var lanes = wanted.GroupBy(record => (uint)string.GetHashCode(record.OrderKey, StringComparison.Ordinal) % settings.ParallelizationFactor);
            await Task.WhenAll(lanes.Select(lane => HandleAsync([.. lane], _ => { }, stop)));
        }

        if (records.Count > 0)
        {
            Done(records[^1].Id);
        }
    }

    private async Task HandleAsync(IReadOnlyList<SourceRecord> records, Action<string> done, CancellationToken stop)
    {
        foreach (var batch in records.Chunk(settings.BatchSize))
        {
            await batches.HandleAsync(new SourceBatch(batch) { Shard = shard.Id }, done, stop);
        }
    }

    private void Done(string sequence) => services.Checkpoints.Move(id, shard.Id, checkpoint => checkpoint with { Sequence = sequence });
}
