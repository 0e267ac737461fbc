using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Functions;

/// <summary>Runs deployed functions.</summary>
internal interface IFunctionInvoker
{
    /// <summary>Runs a function and waits for its answer: API Gateway, event-source mappings, pipes, <c>Invoke</c> with <c>RequestResponse</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="payload">The event, JSON; at most 6 MB.</param>
    /// <param name="cancellation">Gives up waiting; the function runs on.</param>
    /// <exception cref="FunctionRefusedException">It is not there or is throttled: nothing ran.</exception>
    Task<FunctionAnswer> InvokeAsync(Arn function, ReadOnlyMemory<byte> payload, CancellationToken cancellation);

    /// <summary>Puts an event into the function's queue of asynchronous invocations, with Lambda's retries, destinations and dead letters.</summary>
    /// <param name="function">The function.</param>
    /// <param name="payload">The event, JSON; at most 1 MB.</param>
    /// <exception cref="FunctionRefusedException">It is not there.</exception>
    void Enqueue(Arn function, ReadOnlyMemory<byte> payload);
}
