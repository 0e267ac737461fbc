namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>What became of an asynchronous invocation.</summary>
/// <param name="Condition">As the record names it: <c>Success</c>, <c>RetriesExhausted</c> or <c>EventAgeExceeded</c>.</param>
/// <param name="Attempts">How often the function ran.</param>
/// <param name="Answer">The last answer; null where the function never ran.</param>
internal sealed record AsynchronousOutcome(string Condition, int Attempts, FunctionAnswer? Answer)
{
    /// <summary>The condition of a success.</summary>
    public const string Success = "Success";

    /// <summary>The condition of an event that failed in every attempt.</summary>
    public const string RetriesExhausted = "RetriesExhausted";

    /// <summary>The condition of an event that became too old for another attempt.</summary>
    public const string EventAgeExceeded = "EventAgeExceeded";
}
