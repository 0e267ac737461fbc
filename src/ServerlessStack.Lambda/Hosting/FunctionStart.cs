using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Logging;

namespace ServerlessStack.Lambda;

/// <summary>What a function finds when its process starts: all that its handler can be made of.</summary>
public sealed class FunctionStart
{
    private readonly Telemetry _telemetry;

    // Without telemetry, what the function tells goes nowhere.
    internal FunctionStart(Links links, Telemetry? telemetry = null)
    {
        Links = links;
        _telemetry = telemetry ?? Telemetry.Open(_ => null, Stream.Null, TimeProvider.System);
    }

    /// <summary>The resources that the infrastructure granted to this function.</summary>
    public Links Links { get; }

    /// <summary>The clock: the machine's, or the one that a test moves.</summary>
    public TimeProvider Time { get; internal init; } = TimeProvider.System;

    /// <summary>
    /// Makes loggers that write one line of JSON an entry to standard output, in the fields of Lambda's JSON log format: time, level, message, the message's arguments by name,
    /// the logger's name, request, trace, function, cold start, the id of the event being handled, and the exception. The function's log level decides what is written
    /// (Lambda developer guide, "Log-level filtering"); <see cref="FunctionVariables.LogLevels"/> says less for single categories.
    /// </summary>
    public ILoggerFactory Loggers => _telemetry.Loggers;

    /// <summary>The function's own metrics, beside those that the host counts.</summary>
    public FunctionMetrics Metrics => _telemetry.Metrics;

    /// <summary>Makes a logger for a class.</summary>
    /// <typeparam name="T">The class that logs; its full name is the logger's.</typeparam>
    /// <returns>The logger, one of <see cref="Loggers"/>.</returns>
    public ILogger<T> Logger<T>() => new JsonLogger<T>(((JsonLoggerFactory)Loggers).Log);

    /// <summary>
    /// Has something done after each invocation, when it has been answered and before Lambda may freeze the process: the moment to send off what was collected, such as
    /// OpenTelemetry's <c>ForceFlush</c>. What it throws is logged.
    /// </summary>
    /// <param name="action">What to do; it counts as time of the invocation.</param>
    public void AfterInvocation(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _telemetry.AfterInvocation(action);
    }
}
