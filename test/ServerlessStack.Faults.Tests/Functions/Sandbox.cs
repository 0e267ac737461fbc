using System.Collections.Concurrent;
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
    private readonly RuntimeProcess _process;
    private readonly ConcurrentQueue<string> _log;
    private bool _isWarm;

    internal Sandbox(string assembly, IReadOnlyDictionary<string, string> environment, ConcurrentQueue<string> log)
    {
        _log = log;
        _process = new(assembly, environment, _runtime.Address, log);
    }

    internal int ProcessId => _process.Id;

    /// <summary>Whether the process can take another invocation.</summary>
    internal bool IsAlive => !_process.Exit.IsCompleted;

    /// <summary>Invokes the function. When its time is over, the process is killed, as Lambda does.</summary>
    internal async Task<InvocationOutcome> InvokeAsync(string payload, TimeSpan timeout)
    {
        if (!_isWarm)
        {
            _isWarm = true;
            await WarmUpAsync();
        }

        var answer = _runtime.InvokeAsync(payload, timeout);
        await Task.WhenAny(answer, _process.Exit, Task.Delay(timeout));
        if (answer.IsCompleted)
        {
            return InvocationOutcome.From(await answer);
        }

        var outcome = IsAlive ? InvocationOutcome.TimedOut(timeout) : InvocationOutcome.Crashed;
        Kill();
        await _process.Exit;
        return outcome;
    }

    /// <summary>Ends the process with SIGKILL.</summary>
    internal void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _runtime.DisposeAsync();
    }

    private async Task WarmUpAsync()
    {
        var answer = _runtime.InvokeAsync(WarmUp, RuntimeApiServer.DefaultTimeout);
        if (await Task.WhenAny(answer, _process.Exit) != answer || (await answer).IsError)
        {
            throw new InvalidOperationException($"The function does not work:\n{string.Join('\n', _log)}");
        }
    }
}
