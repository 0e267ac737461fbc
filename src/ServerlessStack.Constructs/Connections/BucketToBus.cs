using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bucket → bus: S3 tells the account's default bus, and a rule hands this bucket's events on to the other bus, unchanged. What cannot be handed over goes to the stack's dead-letter queue
/// (S3 user guide, "Using EventBridge"). The default bus is the first and this one the second: EventBridge hands nothing on to a third bus, and a synthesis refuses to hand these events on.
/// </summary>
public static class BucketToBus
{
    /// <summary>Hands what happens to the bucket's objects on to a bus.</summary>
    /// <typeparam name="TEvent">The event, such as <see cref="Lambda.ObjectCreated"/>.</typeparam>
    /// <param name="source">The bucket's events, such as <c>bucket.Created</c>.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="where">Which objects, such as <c>o => o.Key.StartsWith("receipts/")</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent>(
        this ObjectEvents<TEvent> source, EventBus bus, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class =>
        ObjectRule.Add(source, bus, room => RuleTargets.OfBus(room, bus.Bus.AttrArn), where, props);
}
