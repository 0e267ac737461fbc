using System.Linq.Expressions;
using Constructs;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>Connects a Kinesis stream with one consumer.</summary>
internal static class StreamPipe
{
    /// <summary>Makes the pipe on the consumer's side.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="consumer">The consumer; the pipe lives below it.</param>
    /// <param name="target">The consumer, as a pipe addresses it.</param>
    /// <param name="where">Which events; <see langword="null"/> for all.</param>
    /// <param name="props">Batches, retries and dead letters; <see langword="null"/> for the defaults.</param>
    public static void Add<TEvent>(EventStream<TEvent> stream, Construct consumer, PipeTarget target, Expression<Func<TEvent, bool>>? where, StreamPipeProps? props)
        where TEvent : class
    {
        props ??= new StreamPipeProps();
        var rules = new Rules(consumer);
        StreamPipeLimits.Check(rules, props, target, StreamPipeLimits.LongestAgeOfRecord);
        var filter = PipeFilter.ForStream(where, rules);
        var id = ConnectionRoom.IdOf(consumer, stream, rules);
        rules.Check();

        var room = new Construct(consumer, id);

        // Not in a queue that consumes: what arrives here says where in the stream the events are, and would be no message to redrive.
        var deadLetters = props.DeadLetters ?? SharedDeadLetters.Of(room).Queue;
        EventPipe.Add(room, PipeSources.Of(stream, filter, props, deadLetters), target);
        EventGraph.Add(new EventEdge
        {
            Source = stream,
            Consumer = consumer,
            Event = typeof(TEvent),
            Filter = ExpressionText.OfFilter(where),
            Retries = props.InWords(),
            DeadLetters = deadLetters,
            MaximumRecordAge = props.MaximumRecordAge,
        });
    }
}
