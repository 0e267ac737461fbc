namespace ServerlessStack.Constructs;

/// <summary>The events of one type on a bus: a source. Take it from <see cref="EventBus.Events{TEvent}"/>.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public sealed class BusEvents<TEvent>
    where TEvent : class
{
    internal BusEvents(EventBus bus)
    {
        Bus = bus;
        (Source, DetailType) = EventName.OnBus(bus, typeof(TEvent));
    }

    /// <summary>The bus that carries them.</summary>
    public EventBus Bus { get; }

    /// <summary>What the events name as their source: the bus's own, or AWS's for events that a bucket emits.</summary>
    public string Source { get; }

    /// <summary>What the events name as their detail-type: the type's name, or AWS's for events that a bucket emits.</summary>
    public string DetailType { get; }
}
