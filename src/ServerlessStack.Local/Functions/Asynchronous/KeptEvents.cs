using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>
/// Keeps the asynchronous invocations that are not finished for the next run, where state is kept: taken down when nothing else runs that could add one, and taken up
/// when the functions are there again.
/// </summary>
/// <param name="events">The queue.</param>
/// <param name="options">Whether state is kept.</param>
/// <param name="state">Where.</param>
internal sealed class KeptEvents(AsynchronousEvents events, LocalTargetOptions options, StateFolder state) : IHostedLifecycleService
{
    private const string Room = "asynchronous";
    private const string Unfinished = "unfinished";

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var left in options.IsKept ? state.Load<List<AsynchronousEvent>>(Room, Unfinished) ?? [] : [])
        {
            events.Add(left);
        }

        state.Delete(Room, Unfinished);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (options.IsKept && events.Unfinished is { Count: > 0 } left)
        {
            state.Save(Room, Unfinished, left);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
