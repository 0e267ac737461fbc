using Microsoft.Extensions.Logging;

namespace ServerlessStack.Lambda.Logging;

/// <summary>A logger of one category that writes into the function's log.</summary>
/// <param name="log">The function's log.</param>
/// <param name="category">The logger's name.</param>
internal class JsonLogger(FunctionLog log, string category) : ILogger
{
    private readonly Severity _minimum = log.MinimumOf(category);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && (Severity)logLevel >= _minimum;

    public IDisposable BeginScope<TState>(TState state)
        where TState : notnull => LogScope.Open(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (!IsEnabled(logLevel))
        {
            return;
        }

        // Generic code over the callers' types is compiled while the function runs, so there is as little of it as can be.
        string message;
        try
        {
            message = formatter(state, exception);
        }
        catch (FormatException mistake)
        {
            // A template that does not go with its arguments must not fail the work that it tells about.
            message = $"The message of this entry cannot be formatted. {mistake.Message}";
        }

        Write(logLevel, eventId.Name, message, state, exception);
    }

    private void Write(LogLevel level, string? name, string message, object? state, Exception? exception) => log.Write(new LogEntry
    {
        Severity = (Severity)level,
        Category = category,
        Name = name,
        Message = message,
        Arguments = state as IEnumerable<KeyValuePair<string, object?>>,
        Scope = LogScope.Current,
        Exception = exception,
    });
}
