using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Mappings;

/// <summary>Runs what polls sources, by id, until it is stopped or the target is.</summary>
/// <param name="hops">Keeps what went wrong.</param>
/// <param name="options">The pause before a poller that failed starts again.</param>
/// <param name="time">The clock.</param>
/// <param name="lifetime">Says when the target stops: at once, so that what fails because of it is not taken for a failure.</param>
internal sealed class Pollers(HopLog hops, PollingOptions options, TimeProvider time, IHostApplicationLifetime lifetime) : IHostedService, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Stop, Task Run, Func<CancellationToken, Task> Poll)> running = new(StringComparer.Ordinal);

    /// <summary>Starts a poller in the place of the one with this id.</summary>
    public async Task StartAsync(string id, Func<CancellationToken, Task> poll)
    {
        await StopAsync(id);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        running[id] = (stop, RunAsync(id, poll, stop.Token), poll);
    }

    /// <summary>Stops a poller and waits until it has finished what it handled.</summary>
    public async Task StopAsync(string id)
    {
        if (running.TryRemove(id, out var poller))
        {
            await poller.Stop.CancelAsync();
            await poller.Run;
            poller.Stop.Dispose();
        }
    }

    /// <summary>Stops all pollers and starts them again: what a shard's poller handled meanwhile it handles once more.</summary>
    public Task RestartAsync() => Task.WhenAll(running.Select(poller => StartAsync(poller.Key, poller.Value.Poll)));

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(running.Keys.Select(StopAsync));

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private async Task RunAsync(string id, Func<CancellationToken, Task> poll, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await poll(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // It is stopped.
            }
            catch (Exception exception)
            {
                // A source may send what nobody expected; the next record must not wait for a person.
                hops.Record("poller", id, $"failed: {exception.Message}", exception.ToString());
                await Task.Delay(options.LongestPause, time, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }
}
