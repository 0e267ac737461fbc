namespace ServerlessStack.Local.Functions.Processes;

/// <summary>A process of a function could not start.</summary>
/// <param name="end">How an invocation that waited for it ends.</param>
internal sealed class FunctionStartException(Func<string, InvocationEnd> end) : Exception("The function could not start.")
{
    /// <summary>How an invocation that waited for it ends, by its id.</summary>
    public Func<string, InvocationEnd> End { get; } = end;
}
