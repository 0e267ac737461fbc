using System.Diagnostics;
using ServerlessStack.Local.Functions.RuntimeApi;

namespace ServerlessStack.Local.Functions.Processes;

/// <summary>One process of a function, what Lambda calls an execution environment: handles one event at a time, and stays for the next one.</summary>
internal sealed class FunctionProcess
{
    private readonly Process process;
    private readonly RuntimeSession session;
    private readonly FunctionSettings function;
    private readonly TimeProvider time;
    private TimeSpan? initDuration;

    /// <summary>Takes a process that has just been started.</summary>
    public FunctionProcess(Process process, RuntimeSession session, FunctionSettings function, FunctionLog log, TimeProvider time)
    {
        (this.process, this.session, this.function, this.time, Log) = (process, session, function, time, log);
        Exit = WaitAsync();
    }

    /// <summary>Its log.</summary>
    public FunctionLog Log { get; }

    /// <summary>The machine's number of it.</summary>
    public int Id => process.Id;

    /// <summary>Ends with the process, after its last line was read; its exit code.</summary>
    public Task<int> Exit { get; }

    /// <summary>Since when it has nothing to do.</summary>
    public DateTimeOffset IdleSince { get; set; }

    /// <summary>Waits until the process asks for its first event.</summary>
    /// <exception cref="FunctionStartException">It did not.</exception>
    public async Task StartAsync(TimeSpan timeout)
    {
        var began = time.GetTimestamp();
        var first = await Task.WhenAny(session.Ready, session.InitError, Exit, Task.Delay(timeout, time));
        if (first == session.Ready)
        {
            initDuration = time.GetElapsedTime(began);
            return;
        }

        Kill();
        var exitCode = await Exit;
        throw session.InitError.IsCompletedSuccessfully ? new FunctionStartException(_ => ErrorPayload.Reported(InitError()))
            : first == Exit ? new FunctionStartException(requestId => ErrorPayload.Exited(requestId, exitCode))
            : new FunctionStartException(requestId => ErrorPayload.TimedOut(requestId, timeout));
    }

    /// <summary>Invokes the function; where it does not answer in its time, the process is killed.</summary>
    public async Task<InvocationEnd> InvokeAsync(string requestId, ReadOnlyMemory<byte> payload, string traceHeader)
    {
        Log.Start(requestId);
        var began = time.GetTimestamp();
        using var answered = new CancellationTokenSource();
        var answer = session.HandAsync(new Invocation(requestId, payload, time.GetUtcNow() + function.Timeout, traceHeader));
        var first = await Task.WhenAny(answer, Exit, Task.Delay(function.Timeout, time, answered.Token));
        await answered.CancelAsync();
        var end = answer.IsCompleted ? await answer : await EndWithoutAnswerAsync(requestId, first == Exit);
        Log.Report(new InvocationReport(requestId, end, time.GetElapsedTime(began), initDuration, function.MemorySize, MemoryUsed()));
        initDuration = null;
        return end;
    }

    /// <summary>Ends it at once, and what it started.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It has ended meanwhile.
        }
    }

    private async Task<InvocationEnd> EndWithoutAnswerAsync(string requestId, bool hasExited)
    {
        Kill();
        var exitCode = await Exit;
        return hasExited ? ErrorPayload.Exited(requestId, exitCode) : ErrorPayload.TimedOut(requestId, function.Timeout);
    }

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private ReadOnlyMemory<byte> InitError() => session.InitError.IsCompletedSuccessfully ? session.InitError.GetAwaiter().GetResult() : default;

    private int MemoryUsed()
    {
        try
        {
            process.Refresh();
            return (int)(process.PeakWorkingSet64 / (1024 * 1024));
        }
        catch (InvalidOperationException)
        {
            // A process that has ended tells nothing any more.
            return 0;
        }
    }
}
