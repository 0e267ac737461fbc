using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>A handler that asks for nothing but what the host gives.</summary>
internal sealed class ObserveParcel(ILogger<ObserveParcel> logger, FunctionMetrics metrics, Lambda.Links links, FunctionStart start) : IEventHandler<ParcelSent>
{
    public ILogger Logger => logger;

    public FunctionMetrics Metrics => metrics;

    public Lambda.Links Links => links;

    public FunctionStart Start => start;

    public Task HandleAsync(ParcelSent received, EventContext context, CancellationToken cancellation) => Task.CompletedTask;
}
