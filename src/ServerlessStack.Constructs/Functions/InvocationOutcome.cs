namespace ServerlessStack.Constructs;

/// <summary>How an asynchronous invocation ended.</summary>
internal enum InvocationOutcome
{
    /// <summary>The function handled the event.</summary>
    Succeeded,

    /// <summary>The function failed at every attempt, or the event became too old.</summary>
    Failed,
}
