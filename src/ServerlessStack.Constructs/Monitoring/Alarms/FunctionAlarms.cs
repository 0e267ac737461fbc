using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>What is measured of functions (Lambda guide, "Types of metrics for Lambda functions").</summary>
internal static class FunctionAlarms
{
    private const string Namespace = "AWS/Lambda";
    private const double Milliseconds = 1_000;

    // What Lambda uses for a function that names no timeout.
    private const double ShortestTimeout = 3;

    /// <summary>What every function has.</summary>
    public static IEnumerable<Measurement> Of(CfnFunction function, string resource, FunctionAlarmsProps when)
    {
        var name = function.Ref;
        yield return new() { Resource = resource, Graph = "Function invocations", Metrics = [MetricOf("Invocations", "Sum", name)] };
        yield return new()
        {
            Resource = resource,
            Graph = "Function errors",
            Metrics = [MetricOf("Errors", "Sum", name)],
            Alarm = when.Errors is { } errors
                ? new("FunctionErrors", errors, AlarmWindow.Count, "invocations throw or time out", "Read the function's log for the first exception, and its on-failure queue for the events.")
                : null,
        };
        yield return new()
        {
            Resource = resource,
            Graph = "Function throttles",
            Metrics = [MetricOf("Throttles", "Sum", name)],
            Alarm = when.Throttles is { } throttles
                ? new("FunctionThrottles", throttles, AlarmWindow.Count, "Lambda refuses invocations because the function's reserved concurrency or the account's is used up", "Compare its concurrency with the limit; raise the limit, or slow its source down.")
                : null,
        };
        yield return new()
        {
            Resource = resource,
            Graph = "Function duration (p99, ms)",
            Metrics = [MetricOf("Duration", "p99", name)],
            Alarm = DurationOf(function, when.DurationOfTimeout),
        };
        if (function.DeadLetterConfig is not null && !Callers.AllWait(function.Node.Scope?.Node.Scope))
        {
            yield return Lost("FunctionLostEvents", "DeadLetterErrors", name, resource, when, "events of asynchronous invocations", "dead-letter queue");
        }
    }

    /// <summary>What a function has that reads a stream; a queue has no iterator, and keeps what its function fails.</summary>
    public static IEnumerable<Measurement> Of(CfnEventSourceMapping mapping, string resource, FunctionAlarmsProps when)
    {
        if (mapping.StartingPosition is not null)
        {
            yield return new()
            {
                Resource = resource,
                Graph = "Iterator age (ms)",
                Metrics = [MetricOf("IteratorAge", "Maximum", mapping.FunctionName)],
                Alarm = when.IteratorAge is { } age
                    ? new("IteratorAge", age.InSeconds() * Milliseconds, AlarmWindow.Age, $"the function reads its stream more than {age.InWords()} late; it fails, or it is too slow", "Look for errors of the function first, then raise its parallelization or batch size before records expire.")
                    : null,
            };
        }

        if (mapping.DestinationConfig is not null)
        {
            yield return LostRecords(mapping.FunctionName, resource, when);
        }
    }

    /// <summary>What a function has whose asynchronous invocations have destinations.</summary>
    public static IEnumerable<Measurement> Of(CfnEventInvokeConfig configuration, string resource, FunctionAlarmsProps when) =>
        configuration.DestinationConfig is null || Callers.AllWait(configuration.Node.Scope)
            ? []
            : [LostRecords(configuration.FunctionName, resource, when)];

    // One metric of the function counts both kinds, so it cannot tell which it was.
    private static Measurement LostRecords(string function, string resource, FunctionAlarmsProps when) =>
        Lost("FunctionLostRecords", "DestinationDeliveryFailures", function, resource, when, "events or stream records that Lambda gave up", "destination");

    private static Measurement Lost(string id, string metric, string function, string resource, FunctionAlarmsProps when, string what, string taker) => new()
    {
        Resource = resource,
        Graph = "Events lost by functions",
        Metrics = [MetricOf(metric, "Sum", function)],
        Alarm = when.LostEvents is { } lost
            ? new(id, lost, AlarmWindow.Count, $"{what} are lost, because their {taker} does not take them", $"Check that the {taker} exists and that the function's role may send to it; the function's log tells which events.")
            : null,
    };

    private static AlarmRule? DurationOf(CfnFunction function, double? share)
    {
        if (share is not { } part || (function.Timeout is { } known && Token.IsUnresolved(known)))
        {
            return null;
        }

        var timeout = function.Timeout ?? ShortestTimeout;
        return new("FunctionDuration", Math.Round(timeout * part * Milliseconds), AlarmWindow.Slowness, $"the slowest invocations take {part.InPercent()} of the timeout ({timeout} s) or more, and will soon be cut off", "Find what became slow in the function's traces; raise its memory or its timeout.");
    }

    private static Metric MetricOf(string metric, string statistic, string function) => new(Namespace, metric, statistic, ("FunctionName", function));
}
