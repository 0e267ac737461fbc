using System.Threading.Channels;

namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>Lambda's queue of asynchronous invocations: what is put into it is handled by <see cref="AsynchronousWorker"/>, which knows the destinations, which know functions.</summary>
internal sealed class AsynchronousEvents
{
    private readonly Channel<AsynchronousEvent> events = Channel.CreateUnbounded<AsynchronousEvent>();

    /// <summary>Adds an event.</summary>
    public void Add(AsynchronousEvent added) => events.Writer.TryWrite(added);

    /// <summary>The events, as they come.</summary>
    public IAsyncEnumerable<AsynchronousEvent> ReadAsync(CancellationToken cancellation) => events.Reader.ReadAllAsync(cancellation);
}
