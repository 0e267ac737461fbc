using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bus → stream: events are put as their own JSON, in the partition that the stream chooses. What EventBridge cannot hand over goes to the stack's dead-letter queue
/// (EventBridge user guide, "Event bus targets in Amazon EventBridge").
/// </summary>
public static class BusToStream
{
    /// <summary>Puts the bus's events of one type into a stream.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="source">The bus's events.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent>(
        this BusEvents<TEvent> source, EventStream<TEvent> stream, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class =>
        BusRule.Add(source, stream, room => RuleTargets.Of(room, stream), where, props);
}
