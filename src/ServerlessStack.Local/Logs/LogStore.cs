using System.Collections.Concurrent;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Logs;

/// <summary>What functions and APIs logged.</summary>
/// <param name="state">Has a folder for the files.</param>
/// <param name="time">The clock.</param>
internal sealed class LogStore(StateFolder state, TimeProvider time) : IDisposable
{
    private const string Service = "logs";

    private readonly ConcurrentDictionary<string, Lazy<LogGroup>> groups = new(StringComparer.Ordinal);
    private long number;

    /// <summary>The folder with a file for each group.</summary>
    public string Folder => state.Of(Service);

    /// <summary>All groups, by name.</summary>
    public IReadOnlyList<LogGroup> Groups => [.. groups.Values.Select(group => group.Value).OrderBy(group => group.Name, StringComparer.Ordinal)];

    /// <summary>Finds a group; null where there is none.</summary>
    public LogGroup? Find(string name) => groups.GetValueOrDefault(name)?.Value;

    /// <summary>A group; made if it is not there, as Lambda does.</summary>
    public LogGroup Of(string name) =>
        groups.GetOrAdd(name, key => new Lazy<LogGroup>(() => new LogGroup(key, Path.Combine(Folder, $"{key.Trim('/').Replace('/', '.')}.log"), time.GetUtcNow()))).Value;

    /// <summary>Writes a line.</summary>
    public void Write(string group, string stream, string message) => Of(group).Write(new LogEvent(Interlocked.Increment(ref number), stream, time.GetUtcNow(), message));

    /// <summary>Forgets a group; its file stays for whoever wonders why it was deleted.</summary>
    public void Delete(string name)
    {
        if (groups.TryRemove(name, out var group))
        {
            group.Value.Dispose();
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var group in groups.Values)
        {
            group.Value.Dispose();
        }
    }
}
