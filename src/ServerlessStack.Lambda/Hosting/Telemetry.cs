using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Metrics;

namespace ServerlessStack.Lambda.Hosting;

/// <summary>What a function's process tells about its work, all through one output.</summary>
internal sealed class Telemetry
{
    private readonly List<Action> _afterInvocation = [];
    private readonly MetricLog? _metricLog;
    private JsonLoggerFactory? _loggers;

    private Telemetry(FunctionIdentity function, FunctionLog log, MetricLog? metricLog, TimeProvider time)
    {
        Function = function;
        Log = log;
        Time = time;
        Metrics = metricLog is null ? new FunctionMetrics() : new FunctionMetrics(log);
        _metricLog = metricLog;
    }

    /// <summary>The function.</summary>
    public FunctionIdentity Function { get; }

    /// <summary>The function's log.</summary>
    public FunctionLog Log { get; }

    /// <summary>The function's own metrics.</summary>
    public FunctionMetrics Metrics { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>Whether anything but the host writes entries, so that they have to be told which event they belong to.</summary>
    public bool HasLoggers => _loggers is not null;

    /// <summary>Makes loggers that write into the function's log.</summary>
    // Only when asked for: a function that logs nothing itself starts without the logging abstractions.
    public ILoggerFactory Loggers => _loggers ??= new JsonLoggerFactory(Log);

    /// <summary>Prepares what the environment asks for.</summary>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="stream">Where lines go.</param>
    /// <param name="time">The clock.</param>
    public static Telemetry Open(Func<string, string?> environment, Stream stream, TimeProvider time)
    {
        var function = FunctionIdentity.Read(environment);
        var settings = LogSettings.Read(environment);
        var output = new LogOutput(stream);
        var log = new FunctionLog(settings, function, output, time);
        var metricsNamespace = environment(FunctionVariables.MetricsNamespace) ?? FunctionVariables.DefaultMetricsNamespace;
        var metricLog = metricsNamespace.Length == 0 ? null : new MetricLog(metricsNamespace, function, settings.Minimum, output, time);
        if (settings.Mistake is { } mistake)
        {
            log.Warn(mistake);
        }

        return new Telemetry(function, log, metricLog, time);
    }

    /// <summary>Keeps what is to be done after each invocation.</summary>
    public void AfterInvocation(Action action) => _afterInvocation.Add(action);

    /// <summary>Tells what an invocation came to, when it has been answered.</summary>
    /// <param name="scope">The invocation.</param>
    /// <param name="duration">How long the function took.</param>
    public void EndInvocation(InvocationScope scope, TimeSpan duration)
    {
        _metricLog?.Write(scope, duration, Metrics.Take());
        foreach (var action in _afterInvocation)
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                Log.Error("What the function does after each invocation failed; the invocation itself has been answered.", exception);
            }
        }
    }
}
