namespace ServerlessStack.Local.Functions;

/// <summary>An invocation that is over.</summary>
/// <param name="Answer">What the function answered.</param>
/// <param name="LogTail">The last lines of its log.</param>
internal sealed record CompletedInvocation(FunctionAnswer Answer, string LogTail);
