using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Table → function: Lambda reads the table's stream, in order for each item, and the function reports where a batch failed. What Lambda gives up is recorded in the function's
/// on-failure queue (Lambda guide, "Using Lambda with Amazon DynamoDB").
/// </summary>
public static class TableToFunction
{
    /// <summary>Lets a function handle changes of the table's items.</summary>
    /// <typeparam name="TItem">The table's item.</typeparam>
    /// <typeparam name="THandler">A handler of the item's changes.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="function">The function; the mapping lives in its stack.</param>
    /// <param name="on">Which kinds of change. Omitted: <see cref="Change.Any"/>.</param>
    /// <param name="where">Which changes, by the item before and after, such as <c>(before, after) => after.Status == OrderStatus.Placed</c>; Lambda evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="StreamMappingDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException"><paramref name="on"/> names no kind of change, the filter says something that Lambda cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TItem, THandler>(
        this ItemTable<TItem> table, DotNetFunction<THandler> function, Change on = Change.Any, Expression<Func<TItem, TItem, bool>>? where = null, StreamMappingProps? props = null)
        where TItem : class
        where THandler : class, IEventHandler<ItemChange<TItem>>
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(function);
        props ??= new StreamMappingProps();
        var rules = new Rules(function);
        ChangeLimits.Check(rules, on);
        StreamMappingLimits.Check(rules, props, StreamMappingLimits.LongestAgeOfChange);
        var filter = MappingFilter.ForTable(on, where, rules);
        var id = ConnectionRoom.IdOf(function, table, rules);
        rules.Check();

        StreamMapping.Add(function, id, table.UseStream(), StreamActions.Table, filter, props);
        EventGraph.Add(new EventEdge
        {
            Source = table,
            Consumer = function,
            Event = typeof(ItemChange<TItem>),
            Filter = ChangeWords.Of(on, where),
            Retries = props.InWords(),
            DeadLetters = props.DeadLetters ?? function.OnFailure,
            MaximumRecordAge = props.MaximumRecordAge,
        });
    }
}
