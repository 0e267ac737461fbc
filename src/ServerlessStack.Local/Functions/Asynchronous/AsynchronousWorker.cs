using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>Takes events out of Lambda's queue, a bounded number of each function at once, and tells destinations and dead-letter queues what became of them.</summary>
/// <param name="events">The queue.</param>
/// <param name="functions">The functions.</param>
/// <param name="attempts">Invokes them.</param>
/// <param name="reports">Tells what became of it.</param>
/// <param name="options">How many at once.</param>
/// <param name="lifetime">Says when the target stops, which is before its functions' processes end.</param>
internal sealed class AsynchronousWorker(AsynchronousEvents events, FunctionRegistry functions, AsynchronousAttempts attempts, OutcomeReports reports, FunctionsOptions options, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> places = new(StringComparer.Ordinal);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var next in events.ReadAsync(stoppingToken))
            {
                _ = HandleAsync(next, lifetime.ApplicationStopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The target stops.
        }
    }

    private async Task HandleAsync(AsynchronousEvent handled, CancellationToken stop)
    {
        var place = places.GetOrAdd(handled.Function, _ => new SemaphoreSlim(options.AsynchronousConcurrency));
        try
        {
            // Deleted since it was accepted: Lambda drops the event, too.
            if (functions.Find(handled.Function) is { } function)
            {
                await reports.SendAsync(function, handled, await attempts.RunAsync(function, handled, place, stop), stop);
            }

            events.Finish(handled);
        }
        catch (FunctionRefusedException)
        {
            // Deleted between two attempts.
            events.Finish(handled);
        }
        catch (OperationCanceledException)
        {
            // The target stops; the event stays unfinished.
        }
    }
}
