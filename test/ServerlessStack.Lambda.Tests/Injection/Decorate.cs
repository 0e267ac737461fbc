using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>A handler around another.</summary>
internal sealed class Decorate(IEventHandler<ParcelSent> inner) : IEventHandler<ParcelSent>
{
    public IEventHandler<ParcelSent> Inner => inner;

    public Task HandleAsync(ParcelSent received, EventContext context, CancellationToken cancellation) => inner.HandleAsync(received, context, cancellation);
}
