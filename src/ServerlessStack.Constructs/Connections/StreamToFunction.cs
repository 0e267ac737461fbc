using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Stream → function: Lambda reads the stream, in order for each partition, and the function reports where a batch failed. What Lambda gives up is recorded in the function's
/// on-failure queue (Lambda guide, "Using Lambda with Amazon Kinesis Data Streams").
/// </summary>
public static class StreamToFunction
{
    /// <summary>Lets a function handle the stream's events.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="THandler">A handler of that event.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="function">The function; the mapping lives in its stack.</param>
    /// <param name="where">Which events, such as <c>e => e.Total > 0</c>; Lambda evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="StreamMappingDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">The filter says something that Lambda cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TEvent, THandler>(
        this EventStream<TEvent> stream, DotNetFunction<THandler> function, Expression<Func<TEvent, bool>>? where = null, StreamMappingProps? props = null)
        where TEvent : class
        where THandler : class, IEventHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(function);
        props ??= new StreamMappingProps();
        var rules = new Rules(function);
        StreamMappingLimits.Check(rules, props, StreamMappingLimits.LongestAgeOfRecord);
        var filter = MappingFilter.ForStream(where, rules);
        var id = ConnectionRoom.IdOf(function, stream, rules);
        rules.Check();

        StreamMapping.Add(function, id, stream.Stream.AttrArn, StreamActions.Kinesis, filter, props);
        EventGraph.Add(new EventEdge
        {
            Source = stream,
            Consumer = function,
            Event = typeof(TEvent),
            Filter = ExpressionText.OfFilter(where),
            Retries = props.InWords(),
            DeadLetters = props.DeadLetters ?? function.OnFailure,
            MaximumRecordAge = props.MaximumRecordAge,
        });
    }
}
