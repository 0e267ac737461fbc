using System.Collections.Concurrent;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>
/// The keys whose handlers run in this process. A handler that was given up goes on running here, whatever its lease says, and must not be joined by another one
/// as long as it may still end.
/// </summary>
internal sealed class RunningKeys
{
    private readonly ConcurrentDictionary<string, (Execution Execution, DateTimeOffset End)> _running = new(StringComparer.Ordinal);

    /// <summary>Until when a handler of this key that runs here keeps others away; <see langword="null"/> when none does.</summary>
    public DateTimeOffset? HeldUntil(string key, DateTimeOffset now) => _running.TryGetValue(key, out var held) && now < held.End ? held.End : null;

    /// <summary>
    /// Notes that the handler begins to run. It keeps its key for a second lease: one that has not ended after that hangs, and its event would be lost if nobody could take over
    /// before its process ends.
    /// </summary>
    public void Add(Execution execution, DateTimeOffset now) => _running[execution.Key] = (execution, execution.LeaseEnd + (execution.LeaseEnd - now));

    /// <summary>Notes that it has ended, however it did.</summary>
    public void Remove(Execution execution)
    {
        if (_running.TryGetValue(execution.Key, out var held) && held.Execution == execution)
        {
            _running.TryRemove(new(execution.Key, held));
        }
    }
}
