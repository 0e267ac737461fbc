using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bucket → topic: S3 tells EventBridge, and a rule publishes this bucket's events. What EventBridge cannot hand over goes to the stack's dead-letter queue
/// (S3 user guide, "Using EventBridge").
/// </summary>
public static class BucketToTopic
{
    /// <summary>Publishes what happens to the bucket's objects to a topic.</summary>
    /// <typeparam name="TEvent">The event, such as <see cref="Lambda.ObjectCreated"/>.</typeparam>
    /// <param name="source">The bucket's events, such as <c>bucket.Created</c>.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="where">Which objects, such as <c>o => o.Key.StartsWith("receipts/")</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent>(
        this ObjectEvents<TEvent> source, EventTopic<TEvent> topic, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class =>
        ObjectRule.Add(source, topic, room => RuleTargets.Of(room, topic), where, props);
}
