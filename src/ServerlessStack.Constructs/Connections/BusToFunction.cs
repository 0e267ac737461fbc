using System.Linq.Expressions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bus → function: a rule invokes the function asynchronously. What EventBridge cannot hand over, and what the function cannot process, goes to the function's on-failure queue
/// (EventBridge user guide, "Event bus targets in Amazon EventBridge"; Lambda guide, "Invoking a Lambda function asynchronously").
/// </summary>
public static class BusToFunction
{
    /// <summary>Lets a function handle the bus's events of one type.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="THandler">A handler of that event.</typeparam>
    /// <param name="source">The bus's events.</param>
    /// <param name="function">The function.</param>
    /// <param name="where">Which events arrive, such as <c>e => e.Total > 0</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent, THandler>(
        this BusEvents<TEvent> source, DotNetFunction<THandler> function, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class
        where THandler : class, IEventHandler<TEvent> =>
        BusRule.Add(source, function, room => RuleTargets.Of(room, function), where, props);
}
