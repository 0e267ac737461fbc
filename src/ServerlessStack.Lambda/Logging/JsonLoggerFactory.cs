using Microsoft.Extensions.Logging;

namespace ServerlessStack.Lambda.Logging;

/// <summary>Makes loggers that write into the function's log.</summary>
/// <param name="log">The function's log.</param>
internal sealed class JsonLoggerFactory(FunctionLog log) : ILoggerFactory
{
    /// <summary>The function's log.</summary>
    public FunctionLog Log => log;

    public ILogger CreateLogger(string categoryName)
    {
        ArgumentNullException.ThrowIfNull(categoryName);
        return new JsonLogger(log, categoryName);
    }

    /// <summary>There is one place that a function's log lines go to, and it is the host's.</summary>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException(
        "The function's loggers write to standard output, where Lambda collects them, and take no other provider. "
        + "Register a LoggerFactory of Microsoft.Extensions.Logging instead of this one to add more.");

    public void Dispose()
    {
        // Nothing is kept back: every line is written when its entry is made.
    }
}
