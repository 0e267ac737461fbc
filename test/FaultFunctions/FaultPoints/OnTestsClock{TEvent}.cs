namespace ServerlessStack.FaultFunctions;

/// <summary>Translates the deadline, which the Runtime API gives on the machine's clock.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="handler">Handles the event.</param>
/// <param name="clock">The clock that the handler uses.</param>
public sealed class OnTestsClock<TEvent>(IEventHandler<TEvent> handler, TestsClock clock) : IEventHandler<TEvent>
{
    /// <inheritdoc />
    public Task HandleAsync(TEvent received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        return handler.HandleAsync(received, context with { Deadline = context.Deadline + clock.Waited }, cancellation);
    }
}
