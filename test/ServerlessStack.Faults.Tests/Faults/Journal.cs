using ServerlessStack.Faults.Tests.Functions;

namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>What happened, in its order: the effects, and the events that a source gave up.</summary>
internal sealed class Journal
{
    private readonly Lock _lock = new();
    private readonly List<JournalEntry> _entries = [];

    /// <summary>Everything, in order.</summary>
    internal IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>The effects, in order, each as often as it happened.</summary>
    internal IReadOnlyList<string> Effects => [.. Entries.Where(entry => entry.IsEffect).Select(entry => entry.Id)];

    /// <summary>The events that were given up, in order.</summary>
    internal IReadOnlyList<string> GivenUp => [.. Entries.Where(entry => !entry.IsEffect).Select(entry => entry.Id)];

    /// <summary>Every event where it is first heard of: how an ordered source has to come out, whatever is repeated.</summary>
    internal IReadOnlyList<string> FirstMentions => [.. Entries.Select(entry => entry.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>An effect happened.</summary>
    internal void AddEffect(string id)
    {
        if (id != Sandbox.WarmUpId)
        {
            Add(new(id, IsEffect: true));
        }
    }

    /// <summary>A source gave an event up.</summary>
    internal void AddGivenUp(string id) => Add(new(id, IsEffect: false));

    private void Add(JournalEntry entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
        }
    }
}
