using System.Text.Json;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Logging;

namespace ServerlessStack.Lambda.Metrics;

/// <summary>Writes an invocation's metrics in CloudWatch's embedded metric format, as lines of the log.</summary>
/// <param name="metricsNamespace">The CloudWatch namespace.</param>
/// <param name="function">The function, whose name is the metrics' dimension.</param>
/// <param name="minimum">The least severe entry that Lambda keeps.</param>
/// <param name="output">Where lines go.</param>
/// <param name="time">The clock.</param>
internal sealed class MetricLog(string metricsNamespace, FunctionIdentity function, Severity minimum, LogOutput output, TimeProvider time)
{
    // Lambda drops lines below the function's log level, and takes a line without a level for INFO; a metric must get through all the same.
    private readonly Severity _severity = minimum > Severity.Info ? minimum : Severity.Info;

    /// <summary>Writes what an invocation came to.</summary>
    /// <param name="scope">The invocation.</param>
    /// <param name="duration">How long the function took.</param>
    /// <param name="own">The metrics that the function added itself.</param>
    public void Write(InvocationScope scope, TimeSpan duration, List<Metric> own)
    {
        List<Metric> metrics =
        [
            Of("Processed", "Count", scope.BatchSize - scope.Failed),
            Of("Failed", "Count", scope.Failed),
            Of("BatchSize", "Count", scope.BatchSize),
            Of("Duration", "Milliseconds", Math.Round(duration.TotalMilliseconds, 3)),
            .. own,
        ];
        foreach (var page in MetricPages.Of(metrics))
        {
            var line = output.Rent();
            Write(line.Json, page, scope);
            output.Write(line);
            output.Return(line);
        }
    }

    private static Metric Of(string name, string unit, double value)
    {
        var metric = new Metric(name, unit);
        metric.Add(value);
        return metric;
    }

    private void Write(Utf8JsonWriter json, List<MetricSlice> page, InvocationScope scope)
    {
        var now = time.GetUtcNow();
        json.WriteStartObject();
        WriteDirective(json, page, now);
        FunctionLog.WriteTimestamp(json, now);
        json.WriteString("level"u8, SeverityName.Of(_severity));
        json.WriteString("requestId"u8, scope.Invocation.RequestId);
        json.WriteBoolean("coldStart"u8, scope.IsColdStart);
        function.Write(json);
        if (function.Name is not null)
        {
            json.WriteString("FunctionName"u8, function.Name);
        }

        foreach (var slice in page)
        {
            WriteValues(json, slice);
        }

        json.WriteEndObject();
    }

    private void WriteDirective(Utf8JsonWriter json, List<MetricSlice> page, DateTimeOffset now)
    {
        json.WriteStartObject("_aws"u8);
        json.WriteNumber("Timestamp"u8, now.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics"u8);
        json.WriteStartObject();
        json.WriteString("Namespace"u8, metricsNamespace);
        json.WriteStartArray("Dimensions"u8);
        json.WriteStartArray();
        if (function.Name is not null)
        {
            json.WriteStringValue("FunctionName"u8);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics"u8);
        foreach (var slice in page)
        {
            json.WriteStartObject();
            json.WriteString("Name"u8, slice.Metric.Name);
            json.WriteString("Unit"u8, slice.Metric.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, MetricSlice slice)
    {
        if (slice.Count == 1)
        {
            json.WriteNumber(slice.Metric.Name, slice.Values[0]);
            return;
        }

        json.WriteStartArray(slice.Metric.Name);
        foreach (var value in slice.Values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }
}
