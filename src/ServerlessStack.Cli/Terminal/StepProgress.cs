using Spectre.Console;

namespace ServerlessStack.Cli.Terminal;

/// <summary>Tells which step is running: an animated line on a terminal, one plain line a step elsewhere.</summary>
/// <param name="console">Where progress goes; standard error, so that results can be piped.</param>
/// <param name="time">Measures the steps.</param>
internal sealed class StepProgress(IAnsiConsole console, TimeProvider time)
{
    /// <summary>Runs one step under a title and returns how long it took.</summary>
    /// <param name="title">What is being done, as a phrase without a full stop.</param>
    /// <param name="step">The work; it may report what it is busy with.</param>
    public async Task<TimeSpan> RunAsync(string title, Func<Action<string>, Task> step)
    {
        var started = time.GetTimestamp();
        if (console.Profile.Capabilities is { Interactive: true, Ansi: true })
        {
            await console.Status().StartAsync(Markup.Escape(title), status => step(detail => status.Status = Markup.Escape($"{title}: {detail}")));
        }
        else
        {
            console.WriteLine($"{title} ...");
            await step(_ => { });
        }

        return time.GetElapsedTime(started);
    }
}
