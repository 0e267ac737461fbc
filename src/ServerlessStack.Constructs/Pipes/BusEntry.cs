namespace ServerlessStack.Constructs;

/// <summary>What may be put onto a bus under the bus's own name (EventBridge API reference, "PutEventsRequestEntry").</summary>
internal static class BusEntry
{
    /// <summary>Why events of a type cannot be put onto a bus; <see langword="null"/> when they can.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="type">The event's type.</param>
    public static string? Problem(EventBus bus, Type type)
    {
        var source = EventName.OnBus(bus, type).Source;
        return source == bus.Source
            ? null
            : $"{EventName.Of(type)} is recognized on a bus by the source \"{source}\", which EventBridge accepts from AWS alone, so no consumer would receive it; connect the bucket with the bus instead.";
    }
}
