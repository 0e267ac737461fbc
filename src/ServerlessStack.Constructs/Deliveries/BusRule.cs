using System.Linq.Expressions;
using Constructs;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>Connects a bus with one consumer.</summary>
internal static class BusRule
{
    /// <summary>Makes the rule on the consumer's side.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="source">The bus's events.</param>
    /// <param name="consumer">The consumer; the rule lives below it.</param>
    /// <param name="target">Describes the consumer, given the construct that owns what it needs.</param>
    /// <param name="where">Which events; <see langword="null"/> for all.</param>
    /// <param name="props">Retries and dead letters; <see langword="null"/> for the defaults.</param>
    /// <param name="rules">What is wrong with the connection already. Omitted: nothing.</param>
    /// <param name="part">What tells several connections between the two apart.</param>
    public static void Add<TEvent>(
        BusEvents<TEvent> source,
        Construct consumer,
        Func<Construct, RuleTarget> target,
        Expression<Func<TEvent, bool>>? where,
        DeliveryProps? props,
        Rules? rules = null,
        string part = "")
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(consumer);
        props ??= new DeliveryProps();
        rules ??= new Rules(consumer);
        DeliveryLimits.Check(rules, props);
        DeliveryLimits.CheckQueue(rules, consumer, props);
        var pattern = source.Records is { } records
            ? EventPattern.Of(source.Source, source.DetailType, records.Function.Function.FunctionArn)
            : EventPattern.For(source.Source, source.DetailType, where, rules);
        var id = ConnectionRoom.IdOf(consumer, source.Bus, rules, source.Records is { } from ? $"{from.Function.Node.Id}{from.Outcome}" : part);
        rules.Check();

        var room = new Construct(consumer, id);
        var deadLetters = EventRule.Add(room, source.Bus.Bus.Ref, pattern, target(room), props);
        EventGraph.Add(new EventEdge
        {
            Source = source.Bus,
            Consumer = consumer,
            Event = typeof(TEvent),
            Filter = ExpressionText.OfFilter(where),
            Records = source.Records?.Origin,
            Retries = props.InWords(),
            DeadLetters = deadLetters,
        });
    }
}
