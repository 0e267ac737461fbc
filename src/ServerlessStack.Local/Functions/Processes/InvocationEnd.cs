namespace ServerlessStack.Local.Functions.Processes;

/// <summary>How an invocation ended.</summary>
/// <param name="Payload">The result, or the error as JSON.</param>
/// <param name="Status">What the platform's report says: <c>success</c>, <c>error</c>, <c>timeout</c> or <c>failure</c>.</param>
/// <param name="ErrorType">The error's type; null where it succeeded.</param>
internal sealed record InvocationEnd(ReadOnlyMemory<byte> Payload, string Status, string? ErrorType)
{
    /// <summary>The status of an invocation that the function answered.</summary>
    public const string Success = "success";

    /// <summary>The status of one that the function answered with an error.</summary>
    public const string Failed = "error";

    /// <summary>The status of one that took too long.</summary>
    public const string TimedOut = "timeout";

    /// <summary>The status of one during which the process ended.</summary>
    public const string Crashed = "failure";
}
