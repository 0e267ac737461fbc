using System.Text;
using ServerlessStack.Local.Mappings.Records;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>
/// The tumbling windows of a shard: each batch gets the state that the one before answered, and a window ends with an invocation without records, when the next window's first record comes
/// or its time is over (Lambda developer guide, "Using Lambda for stateful stream processing").
/// </summary>
/// <param name="id">Whose poller it is, for its checkpoints.</param>
/// <param name="shard">The shard.</param>
/// <param name="length">How long windows are.</param>
/// <param name="batches">Handles batches.</param>
/// <param name="services">What it works with.</param>
internal sealed class ShardWindow(string id, Shard shard, TimeSpan length, ShardBatches batches, PollingServices services)
{
    private WindowFrame? open = Restore(services.Checkpoints.Of(id, shard.Id), length);

    /// <summary>Has records handled, window by window.</summary>
    public async Task HandleAsync(IReadOnlyList<SourceRecord> records, int batchSize, CancellationToken stop)
    {
        foreach (var record in records.GroupBy(record => WindowFrame.At(record.ArrivedAt, length).Start))
        {
            // A record that comes late is of the open window.
            if (open is not null && record.Key > open.Start)
            {
                await EndAsync(stop);
            }

            open ??= WindowFrame.At(record.Key, length);
            foreach (var batch in record.Chunk(batchSize))
            {
                open = await batches.HandleAsync(new SourceBatch(batch) { Shard = shard.Id, Window = open }, Done, stop) ?? open;
                Keep();
                if (Encoding.UTF8.GetByteCount(open.State.ToJsonString()) > WindowFrame.LargestState)
                {
                    await EndAsync(open with { IsTerminatedEarly = true }, stop);
                    open = WindowFrame.At(record.Key, length);
                }
            }
        }
    }

    /// <summary>Ends the open window if its time is over.</summary>
    public Task EndIfOverAsync(CancellationToken stop) => open is not null && services.Time.GetUtcNow() >= open.End ? EndAsync(stop) : Task.CompletedTask;

    /// <summary>Ends the open window.</summary>
    public Task EndAsync(CancellationToken stop) => open is null ? Task.CompletedTask : EndAsync(open, stop);

    private async Task EndAsync(WindowFrame ended, CancellationToken stop)
    {
        await batches.EndAsync(new SourceBatch([]) { Shard = shard.Id, Window = ended with { IsFinal = true } }, stop);
        open = null;
        Keep();
    }

    private void Keep() => services.Checkpoints.Move(id, shard.Id, checkpoint => checkpoint with { WindowStart = open?.Start, WindowState = open?.State });

    private void Done(string sequence) => services.Checkpoints.Move(id, shard.Id, checkpoint => checkpoint with { Sequence = sequence });

    private static WindowFrame? Restore(ShardCheckpoint checkpoint, TimeSpan length) =>
        checkpoint is { WindowStart: { } start, WindowState: { } state } ? new WindowFrame(start, length, state) : null;
}
