namespace ServerlessStack.Constructs;

/// <summary>What Lambda's records of asynchronous invocations are about.</summary>
/// <param name="Function">The function that was invoked.</param>
/// <param name="Outcome">How the invocations ended.</param>
internal sealed record RecordOrigin(DotNetFunction Function, InvocationOutcome Outcome);
