using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>A handler that asks for everything there is to ask for.</summary>
internal sealed class SendParcel(ICarrier carrier, LabelOptions options, TimeProvider time) : IEventHandler<ParcelSent>
{
    public ICarrier Carrier => carrier;

    public LabelOptions Options => options;

    public TimeProvider Time => time;

    public Task HandleAsync(ParcelSent received, EventContext context, CancellationToken cancellation) => Task.CompletedTask;
}
