using System.Collections.Concurrent;
using System.Diagnostics;
using ServerlessStack.Lambda.Tests.RuntimeApi;

namespace ServerlessStack.Faults.Tests.Functions;

/// <summary>One process of a function with a Runtime API of its own: what Lambda calls an execution environment.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    /// <summary>The event of the first invocation, which has no effect that counts: a test's deadlines are not about compiling code.</summary>
    internal const string WarmUpId = "warm-up";

    // A direct invocation with the event of any of the functions.
    private const string WarmUp = """{"id":"warm-up","kind":"Insert","new":{"id":"warm-up"}}""";

    private readonly RuntimeApiServer _runtime = RuntimeApiServer.Start();
    private readonly Process _process;
    private readonly Task _exit;
    private readonly ConcurrentQueue<string> _log;
    private bool _isWarm;

    internal Sandbox(string assembly, IReadOnlyDictionary<string, string> environment, ConcurrentQueue<string> log)
    {
        _log = log;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", assembly])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        // Lambda's environment and nothing of the machine's: a developer's AWS settings must not reach the function.
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["AWS_LAMBDA_RUNTIME_API"] = _runtime.Address;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        ProcessId = _process.Id;
        _exit = _process.WaitForExitAsync();
    }

    internal int ProcessId { get; }

    /// <summary>Whether the process can take another invocation.</summary>
    internal bool IsAlive => !_exit.IsCompleted;

    /// <summary>Invokes the function. When its time is over, the process is killed, as Lambda does.</summary>
    internal async Task<InvocationOutcome> InvokeAsync(string payload, TimeSpan timeout)
    {
        if (!_isWarm)
        {
            _isWarm = true;
            await WarmUpAsync();
        }

        var answer = _runtime.InvokeAsync(payload, timeout);
        await Task.WhenAny(answer, _exit, Task.Delay(timeout));
        if (answer.IsCompleted)
        {
            return InvocationOutcome.From(await answer);
        }

        var outcome = IsAlive ? InvocationOutcome.TimedOut(timeout) : InvocationOutcome.Crashed;
        Kill();
        await _exit;
        return outcome;
    }

    /// <summary>Ends the process with SIGKILL.</summary>
    internal void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _exit;
        _process.Dispose();
        await _runtime.DisposeAsync();
    }

    private async Task WarmUpAsync()
    {
        var answer = _runtime.InvokeAsync(WarmUp, RuntimeApiServer.DefaultTimeout);
        if (await Task.WhenAny(answer, _exit) != answer || (await answer).IsError)
        {
            throw new InvalidOperationException($"The function does not work:\n{string.Join('\n', _log)}");
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Enqueue(line);
        }
    }
}
