namespace ServerlessStack.Local.Faults;

/// <summary>What goes wrong with an invocation.</summary>
internal enum InvocationFaultKind
{
    /// <summary>It is answered with an error, and the function never sees the event.</summary>
    Error,

    /// <summary>The process is killed while it handles the event, unless it answers first.</summary>
    Kill,

    /// <summary>The process is killed after it has handled the event, and nobody learns its answer.</summary>
    LostAnswer,
}
