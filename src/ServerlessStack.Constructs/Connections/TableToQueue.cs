using System.Linq.Expressions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Table → queue: a pipe reads the table's stream and hands changes on, as they are or as a projection makes them events. No function calls SQS; what the pipe gives up is recorded
/// in the stack's dead-letter queue (EventBridge user guide, "Amazon EventBridge Pipes": DynamoDB stream source, enrichment, batching).
/// </summary>
public static class TableToQueue
{
    /// <summary>Sends what a projection makes of changes of the table's items to a queue.</summary>
    /// <typeparam name="TItem">The table's item.</typeparam>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="TProjection">The projection from a change to the event.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="queue">The queue that receives; the pipe lives in its stack.</param>
    /// <param name="via">The function that runs the projection. It needs no permission of its own.</param>
    /// <param name="on">Which kinds of change. Omitted: <see cref="Change.Any"/>.</param>
    /// <param name="where">Which changes, by the item before and after, such as <c>(before, after) => after.Status == OrderStatus.Placed</c>; the pipe evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="StreamPipeDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException"><paramref name="on"/> names no kind of change, the filter says something that a pipe cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TItem, TEvent, TProjection>(
        this ItemTable<TItem> table, WorkQueue<TEvent> queue, DotNetFunction<TProjection> via, Change on = Change.Any, Expression<Func<TItem, TItem, bool>>? where = null, StreamPipeProps? props = null)
        where TItem : class
        where TEvent : class
        where TProjection : class, IProjection<ItemChange<TItem>, TEvent>
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(via);
        TablePipe.Add(table, queue, PipeTargets.Of(queue), typeof(TEvent), via, on, where, props);
    }

    /// <summary>Sends changes of the table's items to a queue as they are: the stream's record travels on untouched, and a function behind it receives the <see cref="ItemChange{TItem}"/>.</summary>
    /// <typeparam name="TItem">The table's item.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="queue">The queue that receives; the pipe lives in its stack.</param>
    /// <param name="on">Which kinds of change. Omitted: <see cref="Change.Any"/>.</param>
    /// <param name="where">Which changes, by the item before and after, such as <c>(before, after) => after.Status == OrderStatus.Placed</c>; the pipe evaluates it. Omitted: all.</param>
    /// <param name="props">What differs from <see cref="StreamPipeDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException"><paramref name="on"/> names no kind of change, the filter says something that a pipe cannot evaluate, or a value is outside what it accepts.</exception>
    public static void AddConsumer<TItem>(
        this ItemTable<TItem> table, WorkQueue<ItemChange<TItem>> queue, Change on = Change.Any, Expression<Func<TItem, TItem, bool>>? where = null, StreamPipeProps? props = null)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(queue);
        TablePipe.Add(table, queue, PipeTargets.Of(queue), typeof(ItemChange<TItem>), via: null, on, where, props);
    }
}
