using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>Lambda's queue of asynchronous invocations: what is put into it is handled by <see cref="AsynchronousWorker"/>, which knows the destinations, which know functions.</summary>
internal sealed class AsynchronousEvents
{
    private readonly Channel<AsynchronousEvent> events = Channel.CreateUnbounded<AsynchronousEvent>();
    private readonly ConcurrentDictionary<string, AsynchronousEvent> unfinished = new(StringComparer.Ordinal);

    /// <summary>What waits, runs or is between two attempts, the longest waiting first.</summary>
    public IReadOnlyList<AsynchronousEvent> Unfinished => [.. unfinished.Values.OrderBy(waiting => waiting.EnqueuedAt)];

    /// <summary>Adds an event.</summary>
    public void Add(AsynchronousEvent added)
    {
        unfinished[added.RequestId] = added;
        events.Writer.TryWrite(added);
    }

    /// <summary>Takes down another attempt.</summary>
    public void Attempted(AsynchronousEvent attempted) => unfinished[attempted.RequestId] = attempted;

    /// <summary>Nothing more is to be done for an event.</summary>
    public void Finish(AsynchronousEvent finished) => unfinished.TryRemove(finished.RequestId, out _);

    /// <summary>The events, as they come.</summary>
    public IAsyncEnumerable<AsynchronousEvent> ReadAsync(CancellationToken cancellation) => events.Reader.ReadAllAsync(cancellation);
}
