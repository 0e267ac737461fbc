using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>An event handler whose effect happens once for each key.</summary>
/// <param name="handler">The handler that has the effect.</param>
/// <param name="key">Chooses the key.</param>
/// <param name="content">Chooses what must be the same in every duplicate; <see langword="null"/> for all of it.</param>
/// <param name="gate">Lets one execution of a key through.</param>
internal sealed class OncePerEvent<TEvent>(IEventHandler<TEvent> handler, Func<TEvent, EventContext, string?> key, Func<TEvent, string>? content, ExecutionGate gate)
    : IEventHandler<TEvent>
{
    private JsonTypeInfo<TEvent>? _type;

    string IHandler.Name => handler.Name;

    public async Task HandleAsync(TEvent received, EventContext context, CancellationToken cancellation)
    {
        if (key(received, context) is not { Length: > 0 } chosen)
        {
            throw IdempotencyException.NoKey(handler.Name);
        }

        var entry = await gate.EnterAsync(chosen, FingerprintOf(received), context.RequestId, context.Deadline, cancellation);
        switch (entry)
        {
            case { Execution: { } execution }:
                await RunAsync(received, context with { Execution = execution }, execution, cancellation);
                break;
            case { Outcome: ClaimOutcome.Completed }:
                break;
            default:
                throw IdempotencyException.From(entry, handler.Name, chosen);
        }
    }

    IFunction IHandler.Bind(IJsonTypeInfoResolver json)
    {
        _type = JsonTypes.Find<TEvent>(json);
        return new EventFunction<TEvent>(this, json);
    }

    private async Task RunAsync(TEvent received, EventContext context, Execution execution, CancellationToken cancellation)
    {
        try
        {
            await ExecuteAsync(received, context, execution, cancellation);
        }
        finally
        {
            gate.Leave(execution);
        }
    }

    private async Task ExecuteAsync(TEvent received, EventContext context, Execution execution, CancellationToken cancellation)
    {
        try
        {
            await handler.HandleAsync(received, context, cancellation);
        }
        catch (Exception failure)
        {
            await gate.ReleaseAsync(execution, failure, cancellation);
            throw;
        }

        await gate.CompleteAsync(execution, ReadOnlyMemory<byte>.Empty);
    }

    private string FingerprintOf(TEvent received) =>
        content is not null ? Fingerprint.Of(content(received)) : Fingerprint.Of(received, _type ?? throw Unbound.Error(handler));
}
