using System.Collections.Concurrent;

namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>What goes wrong with which event. The same seed makes the same plan.</summary>
internal sealed class FaultPlan
{
    /// <summary>Time enough for any invocation on any machine.</summary>
    private static readonly TimeSpan LongTimeout = TimeSpan.FromSeconds(30);

    /// <summary>For an invocation whose time is meant to run out. It may also run out for others in it, which no test depends on.</summary>
    private static readonly TimeSpan ShortTimeout = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Fault> _once = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _duplicates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _slowness = new(StringComparer.Ordinal);
    private readonly HashSet<string> _poisoned;
    private readonly HashSet<string> _deadly;

    internal FaultPlan(int seed, IReadOnlyList<string> ids, FaultMix mix)
    {
        var random = new Random(seed);
        var shuffled = ids.ToArray();
        random.Shuffle(shuffled);
        var victims = new Queue<string>(shuffled);
        string Point() => mix.Points[random.Next(mix.Points.Count)];
        FaultKind[] kinds = [.. Enumerable.Repeat(FaultKind.Throw, mix.Throws), .. Enumerable.Repeat(FaultKind.Kill, mix.Kills), .. mix.Overruns];
        foreach (var kind in kinds)
        {
            _once[victims.Dequeue()] = new(Point(), kind);
        }

        _poisoned = Take(victims, mix.Poisoned);
        _deadly = Take(victims, mix.Deadly);

        // Any event may come twice, also one that fails first.
        var twice = ids.Where(id => !IsHopeless(id)).ToArray();
        random.Shuffle(twice);
        foreach (var id in twice.Take(mix.Duplicates))
        {
            _duplicates[id] = true;
        }
    }

    /// <summary>Whether an event can never be handled.</summary>
    internal bool IsHopeless(string id) => _poisoned.Contains(id) || _deadly.Contains(id);

    /// <summary>Whether the handler throws at this event each time.</summary>
    internal bool IsPoisoned(string id) => _poisoned.Contains(id);

    /// <summary>Whether the process dies of this event each time.</summary>
    internal bool IsDeadly(string id) => _deadly.Contains(id);

    /// <summary>
    /// The function's timeout for an invocation with these events: short when one of them will outlast any. A machine so slow that the event was not even
    /// reached gets twice the time at the next attempt.
    /// </summary>
    internal TimeSpan TimeoutFor(IEnumerable<string> ids)
    {
        string[] overruns = [.. ids.Where(id => _once.TryGetValue(id, out var fault) && fault.IsOverrun)];
        return overruns.Length == 0 ? LongTimeout : ShortTimeout * overruns.Max(id => _slowness.AddOrUpdate(id, 1, (_, slowness) => slowness * 2));
    }

    /// <summary>Takes the fault that happens now; <see langword="null"/> when the function may go on.</summary>
    internal Fault? Take(string point, string id) =>
        _once.TryGetValue(id, out var fault) && fault.Point == point && _once.TryRemove(new(id, fault)) ? fault : null;

    /// <summary>Whether the source forgets, this once, that the event was handled.</summary>
    internal bool TakeDuplicate(string id) => _duplicates.TryRemove(id, out _);

    /// <summary>What has not happened, by what an event was to suffer from.</summary>
    /// <param name="point">Leave out faults behind this point; <see langword="null"/> for none.</param>
    internal IReadOnlyList<string> Untouched(string? point) =>
        [.. _once.Where(fault => fault.Value.Point != point).Select(fault => $"{fault.Key} {fault.Value}"), .. _duplicates.Keys.Select(id => $"{id} twice")];

    private static HashSet<string> Take(Queue<string> from, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => from.Dequeue())];
}
