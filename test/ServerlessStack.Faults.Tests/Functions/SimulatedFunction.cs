using System.Collections.Concurrent;

namespace ServerlessStack.Faults.Tests.Functions;

/// <summary>
/// A function as its sources see it: each invocation gets an idle process or a new one, and a process that died is not used again
/// (Lambda developer guide, "Understanding the Lambda execution environment lifecycle").
/// </summary>
/// <param name="name">The function's project.</param>
/// <param name="environment">What its processes find in their environment.</param>
internal sealed class SimulatedFunction(string name, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _log = new();
    private readonly ConcurrentDictionary<int, Sandbox> _sandboxes = new();
    private readonly ConcurrentBag<Sandbox> _idle = [];

    /// <summary>What the processes wrote; complete when this is disposed.</summary>
    internal IReadOnlyList<string> Log => [.. _log];

    /// <summary>The function's name, as sources and destinations show it.</summary>
    internal string Arn => $"arn:aws:lambda:eu-west-1:123456789012:function:{name}";

    /// <summary>Invokes the function.</summary>
    internal async Task<InvocationOutcome> InvokeAsync(string payload, TimeSpan timeout)
    {
        var sandbox = Take();
        var outcome = await sandbox.InvokeAsync(payload, timeout);
        if (sandbox.IsAlive)
        {
            _idle.Add(sandbox);
        }

        return outcome;
    }

    /// <summary>Kills the process with SIGKILL, if it is one of this function.</summary>
    internal void Kill(int processId)
    {
        if (_sandboxes.TryGetValue(processId, out var sandbox))
        {
            sandbox.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sandbox in _sandboxes.Values)
        {
            await sandbox.DisposeAsync();
        }

        _sandboxes.Clear();
    }

    private Sandbox Take()
    {
        while (_idle.TryTake(out var idle))
        {
            if (idle.IsAlive)
            {
                return idle;
            }
        }

        var sandbox = new Sandbox(BuiltFunction.AssemblyOf(name), environment, _log);
        _sandboxes[sandbox.ProcessId] = sandbox;
        return sandbox;
    }
}
