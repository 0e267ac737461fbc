namespace ServerlessStack.Constructs;

/// <summary>
/// Lambda's records of a function's asynchronous invocations that ended one way: a source. Take it from a function's <c>Succeeded</c> or <c>Failed</c>. A record wraps the event that the
/// function was invoked with; the host of <c>ServerlessStack.Lambda</c> unwraps it, so that a handler of the event takes it, wherever it comes by
/// (Lambda guide, "Capturing records of Lambda asynchronous invocations").
/// </summary>
/// <typeparam name="TEvent">The event that the function handles.</typeparam>
public sealed class InvocationRecords<TEvent>
    where TEvent : class
{
    internal InvocationRecords(DotNetFunction function, InvocationOutcome outcome)
    {
        Origin = new RecordOrigin(function, outcome);
    }

    /// <summary>The function whose invocations they are of.</summary>
    public DotNetFunction Function => Origin.Function;

    internal InvocationOutcome Outcome => Origin.Outcome;

    internal RecordOrigin Origin { get; }
}
