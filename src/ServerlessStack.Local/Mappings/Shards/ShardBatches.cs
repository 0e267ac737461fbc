using ServerlessStack.Local.Delivery;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>
/// Has batches of one shard handled until each is done or given up. A partial answer moves on to the first record that failed; a batch whose first record failed is halved, where that is
/// asked for, which is no retry; otherwise it is tried again as it is (Lambda developer guide, "Retain discarded batch records", "Configuring partial batch response").
/// </summary>
/// <param name="settings">The rules.</param>
/// <param name="target">Handles batches.</param>
/// <param name="discards">Words what was given up.</param>
/// <param name="placeName">What the place in the stream is called.</param>
/// <param name="services">What it works with.</param>
internal sealed class ShardBatches(StreamSettings settings, IBatchTarget target, IDiscards discards, string placeName, PollingServices services)
{
    /// <summary>Handles a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="done">Told each sequence number up to which everything is done.</param>
    /// <param name="stop">Ends it between two attempts.</param>
    /// <returns>The window's state after the last success; the one before where there was none.</returns>
    public async Task<WindowFrame?> HandleAsync(SourceBatch batch, Action<string> done, CancellationToken stop)
    {
        var window = batch.Window;
        var open = new Stack<Segment>([new Segment(0, batch.Records.Count, Attempts: 0)]);
        while (open.TryPop(out var segment))
        {
            stop.ThrowIfCancellationRequested();
            var part = batch with { Records = [.. batch.Records.Take(segment.Start..segment.End)], Window = window };
            if (IsTooOld(part, out var fresh))
            {
                await DiscardAsync(new DiscardedBatch(part with { Records = [.. part.Records.Take(fresh)] }, DiscardedBatch.RecordAgeExceeded, segment.Attempts, Last: null), stop);
                done(part.Records[fresh - 1].Id);
                PushRest(open, segment with { Start = segment.Start + fresh });
                continue;
            }

            var result = await target.HandleAsync(part, CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            var failed = result.IsSuccess ? segment.Count : Math.Max(0, part.Records.ToList().FindIndex(record => result.Failed.Contains(record.Id)));
            if (failed > 0)
            {
                window = window is null ? null : window with { State = result.State?.DeepClone() ?? window.State };
                done(part.Records[failed - 1].Id);
                PushRest(open, new Segment(segment.Start + failed, segment.End, Attempts: 0));
            }

            if (!result.IsSuccess)
            {
                await RetryAsync(open, part, segment, failed, result, done, stop);
            }
        }

        return window;
    }

    /// <summary>Ends a window: an invocation without records, tried as often as a batch is.</summary>
    public async Task EndAsync(SourceBatch batch, CancellationToken stop)
    {
        for (var attempts = 0; ; attempts++)
        {
            stop.ThrowIfCancellationRequested();
            var result = await target.HandleAsync(batch, CancellationToken.None);
            if (result.FunctionError is null && result.Error is null)
            {
                return;
            }

            services.Hops.Record("stream", settings.Stream.Name, $"window not ended by {settings.Consumer}: {result.Error}", batch.Window!.State.ToJsonString());
            if (attempts >= settings.MaximumRetries)
            {
                return;
            }

            await services.PauseAsync(attempts, stop);
        }
    }

    private async Task RetryAsync(Stack<Segment> open, SourceBatch part, Segment segment, int failed, BatchResult result, Action<string> done, CancellationToken stop)
    {
        services.Hops.Record("stream", settings.Stream.Name, $"not handled by {settings.Consumer}: {result.Error ?? "some records failed"}", TextOf(part));
        if (failed == 0 && settings.Bisects && segment.Count > 1)
        {
            var (first, second) = segment.Halves;
            open.Push(second);
            open.Push(first);
        }
        else if (failed == 0 && settings.MaximumRetries is { } most && segment.Attempts >= most)
        {
            await DiscardAsync(new DiscardedBatch(part, DiscardedBatch.RetryAttemptsExhausted, segment.Attempts + 1, result), stop);
            done(part.Records[^1].Id);
            return;
        }
        else if (failed == 0)
        {
            open.Push(segment with { Attempts = segment.Attempts + 1 });
        }

        await services.PauseAsync(segment.Attempts, stop);
    }

    private async Task DiscardAsync(DiscardedBatch discarded, CancellationToken stop)
    {
        services.Hops.Record("stream", settings.Stream.Name, $"given up by {settings.Consumer}: {discarded.Condition}", TextOf(discarded.Batch));
        if (settings.OnFailure is not { } destination)
        {
            return;
        }

        try
        {
            var record = discards.Record(discarded, placeName, discarded.Place(settings.Stream));
            await services.Delivery.DeliverAsync(destination, new DeliveredMessage(record.ToJsonString()), stop);
        }
        catch (DeliveryException exception)
        {
            services.Hops.Record("stream", settings.Stream.Name, $"{destination.Name} did not take what was given up: {exception.Message}", TextOf(discarded.Batch));
        }
    }

    // How many records at the beginning are too old.
    private bool IsTooOld(SourceBatch part, out int old)
    {
        var oldest = services.Time.GetUtcNow() - (settings.MaximumAge ?? TimeSpan.MaxValue / 2);
        old = settings.MaximumAge is null ? 0 : part.Records.TakeWhile(record => record.ArrivedAt < oldest).Count();
        return old > 0;
    }

    private static void PushRest(Stack<Segment> open, Segment rest)
    {
        if (rest.Count > 0)
        {
            open.Push(rest);
        }
    }

    private static string TextOf(SourceBatch batch) => string.Join('\n', batch.Records.Select(record => record.Candidate.ToJsonString()));
}
