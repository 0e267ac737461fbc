using System.Collections.Concurrent;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Buses;

/// <summary>The buses. The default one is always there.</summary>
/// <param name="account">Whose they are.</param>
internal sealed class EventBuses(LocalAccount account)
{
    private readonly ConcurrentDictionary<string, EventBus> buses = new(StringComparer.Ordinal)
    {
        [EventBus.Default] = new EventBus(EventBus.Default, account.Arn("events", $"event-bus/{EventBus.Default}")),
    };

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<EventBus> All => [.. buses.Values.OrderBy(bus => bus.Name, StringComparer.Ordinal)];

    /// <summary>The bus that services send to.</summary>
    public EventBus Default => buses[EventBus.Default];

    /// <summary>Finds a bus by its name or ARN; null where there is none, the default one where nothing is named.</summary>
    public EventBus? Find(string? nameOrArn) => buses.GetValueOrDefault(NameOf(nameOrArn));

    /// <summary>Makes a bus; false where there is one of that name.</summary>
    public bool TryAdd(string name) => buses.TryAdd(name, new EventBus(name, account.Arn("events", $"event-bus/{name}")));

    /// <summary>Deletes a bus with its rules; nothing to do where there is none.</summary>
    public void Remove(string name) => buses.TryRemove(name, out _);

    /// <summary>The ARN of a rule, which names the bus unless it is the default one.</summary>
    public Arn RuleArn(EventBus bus, string rule) => account.Arn("events", bus.Name == EventBus.Default ? $"rule/{rule}" : $"rule/{bus.Name}/{rule}");

    private static string NameOf(string? nameOrArn) => string.IsNullOrEmpty(nameOrArn) ? EventBus.Default : Arn.TryParse(nameOrArn, out var arn) ? arn.Name : nameOrArn;
}
