using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bus → bus: events travel on unchanged, to a bus of this app or to one that another account owns. What cannot be handed over goes to the stack's dead-letter queue
/// (EventBridge user guide, "Sending and receiving events between event buses in the same account and Region", "Sending and receiving events between AWS accounts").
/// EventBridge hands nothing on to a third bus: a synthesis refuses to hand on what a rule brought here, from another bus or from a bucket.
/// </summary>
public static class BusToBus
{
    /// <summary>Hands the bus's events of one type on to another bus of this app; they keep the source that they have.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="source">The bus's events.</param>
    /// <param name="bus">The other bus; it must have the same <see cref="EventBusProps.Source"/>, or nobody recognizes the events there.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">
    /// The filter says something that EventBridge cannot evaluate, a value is outside what it accepts, both are one bus, or the other bus names another source.
    /// </exception>
    public static void AddConsumer<TEvent>(
        this BusEvents<TEvent> source, EventBus bus, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(bus);
        var rules = new Rules(bus)
            .Require(!ReferenceEquals(source.Bus, bus), () => $"{bus.Node.Path} cannot hand events on to itself: every event would come back for ever.")
            .Require(
                source.Records is not null || EventName.OnBus(bus, typeof(TEvent)).Source == source.Source,
                () => $"Source (\"{bus.Source}\") must be \"{source.Source}\" like that of {source.Bus.Node.Path}: events keep their source on the way, and nobody would recognize them here.");
        BusRule.Add(source, bus, room => RuleTargets.OfBus(room, bus.Bus.AttrArn), where, props, rules, source.DetailType);
    }

    /// <summary>Hands the bus's events of one type on to a bus that another app or account owns.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="source">The bus's events.</param>
    /// <param name="bus">The other bus.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent>(
        this BusEvents<TEvent> source, ForeignBus bus, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(bus);
        BusRule.Add(source, bus, room => RuleTargets.OfBus(room, bus.Arn), where, props, part: source.DetailType);
    }
}
