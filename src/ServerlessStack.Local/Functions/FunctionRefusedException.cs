namespace ServerlessStack.Local.Functions;

/// <summary>Lambda did not take an invocation, so nothing ran.</summary>
/// <param name="code">The error's code: <c>ResourceNotFoundException</c>, <c>TooManyRequestsException</c>.</param>
/// <param name="message">What is wrong.</param>
internal sealed class FunctionRefusedException(string code, string message) : Exception(message)
{
    /// <summary>The code of a function that is not there.</summary>
    public const string NotFound = "ResourceNotFoundException";

    /// <summary>The code of a function whose concurrency is used up.</summary>
    public const string Throttled = "TooManyRequestsException";

    /// <summary>The code of an event that is too large.</summary>
    public const string TooLarge = "RequestTooLargeException";

    /// <summary>The error's code.</summary>
    public string Code { get; } = code;
}
