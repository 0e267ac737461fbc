using ServerlessStack.Lambda.Testing;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

/// <summary>Delivers events to an idempotent handler, as many processes with one clock and one store would.</summary>
internal sealed class Deliveries
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public ManualTime Time { get; } = new();

    public InMemoryIdempotencyStore Store { get; } = new();

    public EventIdempotencyOptions Options => new() { Time = Time };

    /// <summary>Binds the handler as a host does.</summary>
    public IEventHandler<ParcelSent> Idempotent(
        IEventHandler<ParcelSent> handler, EventIdempotencyOptions? options = null, IIdempotencyStore? store = null, Func<ParcelSent, string>? content = null)
    {
        var idempotent = handler.OncePer(sent => sent.Id, store ?? Store, options ?? Options, content);
        _ = idempotent.Bind(SamplesJson.Default);
        return idempotent;
    }

    /// <summary>Delivers a parcel by an invocation that begins now.</summary>
    public Task DeliverAsync(IEventHandler<ParcelSent> handler, string id, string requestId = "r1", CancellationToken? cancellation = null) =>
        handler.HandleAsync(new ParcelSent(id), Context(requestId), cancellation ?? TestContext.Current.CancellationToken);

    public EventContext Context(string requestId = "r1") => new() { EventId = "m1", RequestId = requestId, Deadline = Time.GetUtcNow() + Timeout };
}
