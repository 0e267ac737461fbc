namespace ServerlessStack.Local.Faults;

/// <summary>
/// What goes wrong on purpose, for tests of what a system withstands. There is none unless <see cref="LocalTargetOptions.Faults"/> names one. It is asked from many threads at once, and should
/// decide by what an event is and not by when it comes, so that a run can be repeated.
/// </summary>
internal interface IFaults
{
    /// <summary>What happens to an invocation; null, and it runs as always.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="payload">The event, JSON.</param>
    InvocationFault? Of(string function, ReadOnlyMemory<byte> payload);

    /// <summary>Whether an event comes twice, as queues and asynchronous invocations promise no better.</summary>
    /// <param name="consumer">Who receives it.</param>
    /// <param name="text">The event: what was sent to the queue, or the function's event.</param>
    bool ComesTwice(string consumer, string text);
}
