namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>An event handler that does what the test says, with all that it is given.</summary>
internal sealed class Scripted<TEvent>(Func<TEvent, EventContext, Task> script) : IEventHandler<TEvent>
{
    public Task HandleAsync(TEvent received, EventContext context, CancellationToken cancellation) => script(received, context);
}
