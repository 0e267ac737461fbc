using System.Linq.Expressions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Bucket → function: S3 tells EventBridge, a rule picks this bucket's events and invokes the function asynchronously, without a custom resource.
/// What EventBridge cannot hand over, and what the function cannot process, goes to the function's on-failure queue
/// (S3 user guide, "Using EventBridge").
/// </summary>
public static class BucketToFunction
{
    /// <summary>Lets a function handle what happens to the bucket's objects.</summary>
    /// <typeparam name="TEvent">The event, such as <see cref="Lambda.ObjectCreated"/>.</typeparam>
    /// <typeparam name="THandler">A handler of that event.</typeparam>
    /// <param name="source">The bucket's events, such as <c>bucket.Created</c>.</param>
    /// <param name="function">The function.</param>
    /// <param name="where">Which objects, such as <c>o => o.Key.StartsWith("receipts/")</c>; EventBridge evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="DeliveryDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that EventBridge cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent, THandler>(
        this ObjectEvents<TEvent> source, DotNetFunction<THandler> function, Expression<Func<TEvent, bool>>? where = null, DeliveryProps? props = null)
        where TEvent : class
        where THandler : class, IEventHandler<TEvent> =>
        ObjectRule.Add(source, function, room => RuleTargets.Of(room, function), where, props);
}
