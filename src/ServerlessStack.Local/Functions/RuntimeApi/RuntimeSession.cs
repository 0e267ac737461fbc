using ServerlessStack.Local.Functions.Processes;

namespace ServerlessStack.Local.Functions.RuntimeApi;

/// <summary>What one process of a function sees of Lambda: one event at a time.</summary>
internal sealed class RuntimeSession
{
    private readonly SemaphoreSlim handed = new(0);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ReadOnlyMemory<byte>> initError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private Invocation? current;
    private TaskCompletionSource<InvocationEnd>? answer;

    /// <summary>Ends when the process asks for its first event.</summary>
    public Task Ready => ready.Task;

    /// <summary>What the process reported when it could not start.</summary>
    public Task<ReadOnlyMemory<byte>> InitError => initError.Task;

    /// <summary>Hands an event to the process.</summary>
    /// <returns>The process's answer.</returns>
    public Task<InvocationEnd> HandAsync(Invocation invocation)
    {
        lock (gate)
        {
            (current, answer) = (invocation, new(TaskCreationOptions.RunContinuationsAsynchronously));
            handed.Release();
            return answer.Task;
        }
    }

    /// <summary>The process asks for its next event.</summary>
    public async Task<Invocation> NextAsync(CancellationToken cancellation)
    {
        ready.TrySetResult();
        await handed.WaitAsync(cancellation);
        lock (gate)
        {
            return current!;
        }
    }

    /// <summary>The process answers.</summary>
    /// <returns>Whether it was asked.</returns>
    public bool Answer(string requestId, InvocationEnd end)
    {
        lock (gate)
        {
            return current?.RequestId == requestId && answer!.TrySetResult(end);
        }
    }

    /// <summary>The process says that it cannot start.</summary>
    public bool FailInit(ReadOnlyMemory<byte> error) => initError.TrySetResult(error);
}
