namespace ServerlessStack.Constructs;

/// <summary>The events of one type on a bus: a source. Take it from <see cref="EventBus.Events{TEvent}()"/> or <see cref="EventBus.Events{TEvent}(InvocationRecords{TEvent})"/>.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public sealed class BusEvents<TEvent>
    where TEvent : class
{
    internal BusEvents(EventBus bus)
    {
        Bus = bus;
        (Source, DetailType) = EventName.OnBus(bus, typeof(TEvent));
    }

    internal BusEvents(EventBus bus, InvocationRecords<TEvent> records)
    {
        Bus = bus;
        Records = records;
        (Source, DetailType) = (EventName.RecordSource, EventName.OfRecords(records.Outcome));
    }

    /// <summary>The bus that carries them.</summary>
    public EventBus Bus { get; }

    /// <summary>What the events name as their source: the bus's own, or AWS's for what a bucket or a function's destination emits.</summary>
    public string Source { get; }

    /// <summary>What the events name as their detail-type: the type's name, or AWS's for what a bucket or a function's destination emits.</summary>
    public string DetailType { get; }

    /// <summary>Whose records they are; <see langword="null"/> for events themselves.</summary>
    internal InvocationRecords<TEvent>? Records { get; }
}
