namespace ServerlessStack.Lambda.Testing;

/// <summary>Why something failed, as Lambda or the log shows it.</summary>
/// <param name="Type">The exception's type without its namespace, such as <c>FormatException</c>.</param>
/// <param name="Message">What went wrong.</param>
public sealed record RunError(string Type, string Message)
{
    /// <summary>The stack trace, one line a frame; empty when there is none.</summary>
    public IReadOnlyList<string> StackTrace { get; init; } = [];

    /// <summary>The exception itself; <see langword="null"/> where the function wrote its description into the log and kept nothing else.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Type and message.</summary>
    /// <returns>The text, as for <c>FormatException: 'x' is no receipt key.</c></returns>
    public override string ToString() => $"{Type}: {Message}";
}
