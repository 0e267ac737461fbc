namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>An event in the queue of a function's asynchronous invocations.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="RequestId">The invocation's id, the same in every attempt.</param>
/// <param name="Payload">The event.</param>
/// <param name="EnqueuedAt">Since when it waits.</param>
internal sealed record AsynchronousEvent(string Function, string RequestId, ReadOnlyMemory<byte> Payload, DateTimeOffset EnqueuedAt)
{
    /// <summary>How often the function ran for it so far.</summary>
    public int Attempts { get; init; }
}
