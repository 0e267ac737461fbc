using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bus → topic: events are published as their own JSON. What EventBridge cannot hand over goes to the stack's dead-letter queue
/// (EventBridge user guide, "Event bus targets in Amazon EventBridge").
/// </summary>
public static class BusToTopic
{
    /// <summary>Publishes the bus's events of one type to a topic.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="source">The bus's events.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent>(
        this BusEvents<TEvent> source, EventTopic<TEvent> topic, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class =>
        BusRule.Add(source, topic, room => RuleTargets.Of(room, topic), where, props);
}
