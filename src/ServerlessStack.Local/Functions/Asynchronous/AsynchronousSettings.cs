using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Functions.Asynchronous;

/// <summary>What Lambda does with asynchronous invocations of a function (Lambda API reference, "PutFunctionEventInvokeConfig").</summary>
internal sealed record AsynchronousSettings
{
    /// <summary>How often an invocation that failed is tried again: 0 to 2; 2 when omitted.</summary>
    public int MaximumRetries { get; init; } = 2;

    /// <summary>How long an event is kept for another attempt: 60 s to 6 hours; 6 hours when omitted.</summary>
    public TimeSpan MaximumAge { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Who learns of successes; nobody when omitted.</summary>
    public Arn? OnSuccess { get; init; }

    /// <summary>Who learns of failures; nobody when omitted.</summary>
    public Arn? OnFailure { get; init; }
}
