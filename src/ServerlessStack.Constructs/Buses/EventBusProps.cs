using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a bus. Everything has a default, named in <see cref="EventBusDefaults"/>.</summary>
public sealed record EventBusProps
{
    /// <summary>What the bus is for, shown in the EventBridge console: at most 512 characters. Omitted: no description.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// What every event of this bus names as its <c>source</c>: 1 to 256 characters, not starting with <c>aws.</c>, which AWS keeps for itself.
    /// Omitted: the bus's construct id (EventBridge API reference, "PutEventsRequestEntry").
    /// </summary>
    public string? Source { get; init; }

    /// <summary>
    /// How long every event is kept to be replayed, whole days, 1 or more. Omitted: <see cref="EventBusDefaults.ArchiveRetention"/>, no archive
    /// (EventBridge user guide, "Archiving and replaying events in Amazon EventBridge").
    /// </summary>
    public Duration? ArchiveRetention { get; init; } = EventBusDefaults.ArchiveRetention;

    /// <summary>What happens to the archive, and to the bus that it replays to, when they leave the template; a bus without an archive holds nothing. Omitted: <see cref="EventBusDefaults.Protection"/>.</summary>
    public DataProtection Protection { get; init; } = EventBusDefaults.Protection;
}
