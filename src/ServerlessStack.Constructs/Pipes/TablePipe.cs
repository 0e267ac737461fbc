using System.Linq.Expressions;
using Constructs;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>Connects a table's stream with one consumer.</summary>
internal static class TablePipe
{
    /// <summary>Makes the pipe on the consumer's side and switches the table's stream on.</summary>
    /// <typeparam name="TItem">The table's item.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="consumer">The consumer; the pipe lives below it.</param>
    /// <param name="target">The consumer, as a pipe addresses it.</param>
    /// <param name="carried">The type that arrives.</param>
    /// <param name="via">The projection; <see langword="null"/> when the changes themselves travel.</param>
    /// <param name="on">Which kinds of change.</param>
    /// <param name="where">Which changes, by the item before and after; <see langword="null"/> for all.</param>
    /// <param name="props">Batches, retries and dead letters; <see langword="null"/> for the defaults.</param>
    public static void Add<TItem>(
        ItemTable<TItem> table, Construct consumer, PipeTarget target, Type carried, DotNetFunction? via, Change on, Expression<Func<TItem, TItem, bool>>? where, StreamPipeProps? props)
        where TItem : class
    {
        props ??= new StreamPipeProps();
        var rules = new Rules(consumer);
        ChangeLimits.Check(rules, on);
        StreamPipeLimits.Check(rules, props, target, StreamPipeLimits.LongestAgeOfChange);
        var filter = PipeFilter.ForTable(on, where, rules);
        var id = ConnectionRoom.IdOf(consumer, table, rules);
        rules.Check();

        var room = new Construct(consumer, id);

        // Not in a queue that consumes: what arrives here says where in the stream the changes are, and would be no message to redrive.
        var deadLetters = props.DeadLetters ?? SharedDeadLetters.Of(room).Queue;
        EventPipe.Add(room, PipeSources.Of(table, filter, props, deadLetters), target, via);
        EventGraph.Add(new EventEdge
        {
            Source = table,
            Consumer = consumer,
            Event = carried,
            Via = via,
            Filter = ChangeWords.Of(on, where),
            Retries = props.InWords(),
            DeadLetters = deadLetters,
            MaximumRecordAge = props.MaximumRecordAge,
        });
    }
}
