namespace ServerlessStack.Lambda;

/// <summary>
/// What an <see cref="IEventHandler{TEvent}"/> implements besides to do something when a tumbling window of its stream ends
/// (Lambda developer guide, "Implementing stateful Kinesis Data Streams processing in Lambda"). Without it the state of a window is dropped at its end.
/// </summary>
public interface IWindowHandler
{
    /// <summary>
    /// Uses the state of a window that ends, or whose state Lambda drops early. Throwing fails the invocation; Lambda repeats it, and the shard waits.
    /// </summary>
    /// <param name="window">The window with its final state.</param>
    /// <param name="context">Facts of this delivery; its event id names the shard and the window and is the same when Lambda delivers the end again.</param>
    /// <param name="cancellation">Cancelled shortly before Lambda would end the invocation.</param>
    /// <returns>A task that completes when the effects are durable.</returns>
    Task HandleWindowEndAsync(TumblingWindow window, EventContext context, CancellationToken cancellation);
}
