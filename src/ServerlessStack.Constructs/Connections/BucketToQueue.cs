using System.Linq.Expressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bucket → queue: S3 tells EventBridge, and a rule sends this bucket's events to the queue. What EventBridge cannot hand over goes to the queue's dead-letter queue
/// (S3 user guide, "Using EventBridge").
/// </summary>
public static class BucketToQueue
{
    /// <summary>Sends what happens to the bucket's objects to a queue.</summary>
    /// <typeparam name="TEvent">The event, such as <see cref="Lambda.ObjectCreated"/>.</typeparam>
    /// <param name="source">The bucket's events, such as <c>bucket.Created</c>.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="where">Which objects, such as <c>o => o.Key.StartsWith("receipts/")</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent>(
        this ObjectEvents<TEvent> source, WorkQueue<TEvent> queue, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class =>
        ObjectRule.Add(source, queue, _ => RuleTargets.Of(queue), where, props);
}
