using System.Collections.Concurrent;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>
/// The keys whose handlers run in this process. A handler that was given up goes on running here, whatever its lease says, and must not be joined by another one.
/// </summary>
internal sealed class RunningKeys
{
    private readonly ConcurrentDictionary<string, Execution> _running = new(StringComparer.Ordinal);

    /// <summary>Whether a handler of this key runs.</summary>
    public bool Contains(string key) => _running.ContainsKey(key);

    /// <summary>Notes that the handler begins to run.</summary>
    public void Add(Execution execution) => _running[execution.Key] = execution;

    /// <summary>Notes that it has ended, however it did.</summary>
    public void Remove(Execution execution) => _running.TryRemove(new(execution.Key, execution));
}
