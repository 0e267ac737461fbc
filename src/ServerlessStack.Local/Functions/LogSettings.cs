namespace ServerlessStack.Local.Functions;

/// <summary>How a function logs (Lambda API reference, "LoggingConfig").</summary>
/// <param name="Group">The log group's name.</param>
internal sealed record LogSettings(string Group)
{
    /// <summary>Whether Lambda's own lines are JSON; text when omitted.</summary>
    public bool IsJson { get; init; }

    /// <summary>What the function itself logs at least; the runtime's default when omitted.</summary>
    public string? ApplicationLevel { get; init; }

    /// <summary>What Lambda itself logs at least, where it logs JSON: <c>DEBUG</c>, <c>INFO</c> or <c>WARN</c>; <c>INFO</c> when omitted.</summary>
    public string SystemLevel { get; init; } = "INFO";
}
