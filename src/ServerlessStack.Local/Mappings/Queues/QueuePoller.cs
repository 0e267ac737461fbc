using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Mappings.Records;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Mappings.Queues;

/// <summary>
/// Takes batches out of a queue and has them handled, several at once: what is handled or filtered out is deleted, what failed becomes visible again when its visibility timeout is over
/// (Lambda developer guide, "Creating and configuring an Amazon SQS event source mapping"). The order of a FIFO queue is the queue's own work: it hands out no message of a group while
/// another one of it is in flight.
/// </summary>
/// <param name="settings">How it polls.</param>
/// <param name="target">Handles the batches.</param>
/// <param name="emulators">Calls SQS.</param>
/// <param name="hops">Keeps what passed.</param>
/// <param name="options">The waits.</param>
/// <param name="time">The clock.</param>
internal sealed class QueuePoller(QueueSettings settings, IBatchTarget target, EmulatorClient emulators, HopLog hops, PollingOptions options, TimeProvider time)
{
    private readonly QueueClient queue = new(emulators, settings.Queue);

    /// <summary>Polls until it is stopped; batches that run then are finished.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var most = settings.MaximumConcurrency ?? options.QueueConcurrency;
        using var slots = new SemaphoreSlim(most);
        try
        {
            while (true)
            {
                await slots.WaitAsync(stop);
                _ = HandleAsync(await TryCollectAsync(slots, stop), slots);
            }
        }
        finally
        {
            for (var free = 0; free < most; free++)
            {
                await slots.WaitAsync(CancellationToken.None);
            }
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> TryCollectAsync(SemaphoreSlim slots, CancellationToken stop)
    {
        try
        {
            return await CollectAsync(stop);
        }
        catch (Exception exception) when (exception is AwsException or HttpRequestException)
        {
            hops.Record("queue", settings.Queue.Name, $"cannot be received from: {exception.Message}", "");
            await Task.Delay(options.LongestPause, time, CancellationToken.None);
            return [];
        }
        catch
        {
            slots.Release();
            throw;
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> CollectAsync(CancellationToken stop)
    {
        List<QueueMessage> batch = [.. await queue.ReceiveAsync(settings.BatchSize, options.QueueWait, stop)];
        var until = time.GetUtcNow() + settings.Window;
        while (batch.Count > 0 && batch.Count < settings.BatchSize && !BatchSizes.IsFull(batch) && until - time.GetUtcNow() is { Ticks: > 0 } left)
        {
            var wait = left < options.QueueWait ? left : options.QueueWait;
            batch.AddRange(await queue.ReceiveAsync(settings.BatchSize - batch.Count, wait, stop));
            if (wait < TimeSpan.FromSeconds(1))
            {
                // SQS waits whole seconds only.
                await Task.Delay(wait < options.ShardPause ? wait : options.ShardPause, time, stop);
            }
        }

        return batch;
    }

    private async Task HandleAsync(IReadOnlyList<QueueMessage> messages, SemaphoreSlim slots)
    {
        try
        {
            foreach (var batch in BatchSizes.Split([.. messages.Where(message => settings.Filter.Passes(message.Record))]))
            {
                await HandleAsync(batch);
            }

            await queue.DeleteAsync(messages.Where(message => !settings.Filter.Passes(message.Record)), CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Whatever it is: what was not deleted comes again.
            hops.Record("queue", settings.Queue.Name, $"a batch failed for {settings.Consumer}: {exception.Message}", exception.ToString());
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task HandleAsync(IReadOnlyList<QueueMessage> batch)
    {
        foreach (var message in batch)
        {
            hops.Record("queue", settings.Queue.Name, $"received by {settings.Consumer}", message.Body);
        }

        var result = await target.HandleAsync(new SourceBatch([.. batch.Select(message => message.Record)]), CancellationToken.None);
        QueueMessage[] failed = [.. batch.Where(message => result.Failed.Contains(message.Record.Id))];
        foreach (var message in failed)
        {
            hops.Record("queue", settings.Queue.Name, $"not handled by {settings.Consumer}{(result.Error is { } error ? $": {error}" : "")}", message.Body);
        }

        if (options.FailedVisibility is { } hidden)
        {
            await queue.HideAsync(failed, hidden, CancellationToken.None);
        }

        await queue.DeleteAsync(batch.Except(failed), CancellationToken.None);
    }
}
