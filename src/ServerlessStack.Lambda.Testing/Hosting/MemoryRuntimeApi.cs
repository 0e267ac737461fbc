using System.Collections.Concurrent;
using System.Net;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Testing;

/// <summary>The Runtime API without a socket: what the test sends is the next invocation, and what the function answers goes to the test.</summary>
/// <param name="output">What the function writes.</param>
internal sealed class MemoryRuntimeApi(OutputCapture output) : IRuntimeApi
{
    private readonly BlockingCollection<PendingRun> _sent = [];
    private PendingRun? _current;

    /// <summary>Why the function could not start; <see langword="null"/> when it could.</summary>
    public InvocationError? StartError { get; private set; }

    /// <summary>Sends an invocation. They are handled one after the other, as one execution environment of Lambda does.</summary>
    public void Send(PendingRun run) => _sent.Add(run);

    public Invocation? Next(CancellationToken stop)
    {
        // Asking for more says that everything about the invocation before is done: its answer, its log and its metrics.
        _current?.Complete(output.Take());
        try
        {
            _current = _sent.Take(stop);
        }
        catch (OperationCanceledException)
        {
            _current = null;
        }

        return _current?.Invocation;
    }

    public int Respond(string requestId, ReadOnlySpan<byte> payload)
    {
        if (!ResponseLimit.Fits(payload.Length))
        {
            return (int)HttpStatusCode.RequestEntityTooLarge;
        }

        _current!.Answer = payload.ToArray();
        return (int)HttpStatusCode.Accepted;
    }

    public int Fail(string requestId, InvocationError error)
    {
        _current!.Error = error;
        return (int)HttpStatusCode.Accepted;
    }

    public int FailInit(InvocationError error)
    {
        StartError = error;
        return (int)HttpStatusCode.Accepted;
    }

    public void Dispose() => _current = null;
}
