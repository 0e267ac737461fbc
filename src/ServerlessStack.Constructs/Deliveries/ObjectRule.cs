using System.Linq.Expressions;
using Constructs;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>Connects a bucket with one consumer, through the account's default bus (S3 user guide, "Using EventBridge").</summary>
internal static class ObjectRule
{
    /// <summary>Makes the rule on the consumer's side and switches the bucket's events on.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="source">The bucket's events.</param>
    /// <param name="consumer">The consumer; the rule lives below it.</param>
    /// <param name="target">Describes the consumer, given the construct that owns what it needs.</param>
    /// <param name="where">Which events; <see langword="null"/> for all.</param>
    /// <param name="props">Retries and dead letters; <see langword="null"/> for the defaults.</param>
    public static void Add<TEvent>(
        ObjectEvents<TEvent> source, Construct consumer, Func<Construct, RuleTarget> target, Expression<Func<TEvent, bool>>? where, DeliveryProps? props)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(consumer);
        props ??= new DeliveryProps();
        var rules = new Rules(consumer);
        DeliveryLimits.Check(rules, props);
        DeliveryLimits.CheckQueue(rules, consumer, props);
        var pattern = ObjectPattern.For(source.Bucket.Bucket.BucketName, [source.DetailType], prefix: null, suffix: null, where, rules);
        var id = ConnectionRoom.IdOf(consumer, source.Bucket, rules, source.Part);
        rules.Check();

        source.Bucket.EmitEvents();
        var room = new Construct(consumer, id);
        var deadLetters = EventRule.Add(room, bus: null, pattern, target(room), props);
        EventGraph.Add(new EventEdge
        {
            Source = source.Bucket,
            Consumer = consumer,
            Event = typeof(TEvent),
            Filter = ExpressionText.OfFilter(where),
            Retries = props.InWords(),
            DeadLetters = deadLetters,
        });
    }
}
