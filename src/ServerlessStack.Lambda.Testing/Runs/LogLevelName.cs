using System.Text;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Logging;

namespace ServerlessStack.Lambda.Testing;

/// <summary>The names of severities for the levels of the logging abstractions, whose numbers they share.</summary>
internal static class LogLevelName
{
    /// <summary>The level of a line; <see cref="LogLevel.None"/> for a line without.</summary>
    public static LogLevel Read(string? name) => SeverityName.Parse(name) is { } severity ? (LogLevel)severity : LogLevel.None;

    /// <summary>The name of a level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Lambda has no such level.</exception>
    public static string Of(LogLevel level) => Enum.IsDefined((Severity)level)
        ? Encoding.ASCII.GetString(SeverityName.Of((Severity)level))
        : throw new ArgumentOutOfRangeException(nameof(level), level, "Lambda's log levels are Trace, Debug, Information, Warning, Error and Critical.");
}
