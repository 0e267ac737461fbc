using Amazon.CDK.AWS.Apigatewayv2;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>What is measured of HTTP APIs (API Gateway guide, "Working with metrics for HTTP APIs").</summary>
internal static class ApiAlarms
{
    public static IEnumerable<Measurement> Of(CfnApi api, string resource, ApiAlarmsProps when)
    {
        var id = api.Ref;
        yield return new() { Resource = resource, Graph = "API requests", Metrics = [MetricOf("Count", "Sum", id)] };
        yield return new()
        {
            Resource = resource,
            Graph = "API server errors (share of requests)",
            Metrics = [MetricOf("5xx", "Sum", id), MetricOf("Count", "Sum", id)],
            Formula = "m0 / m1",
            Alarm = when.ServerErrors is { } share
                ? new("ApiServerErrors", share, AlarmWindow.Count, $"{share.InPercent()} of the requests or more are answered with a server error", "Look for errors and throttles of the API's functions, then for the status and integration error in its access log.")
                : null,
        };
        yield return new()
        {
            Resource = resource,
            Graph = "API latency (p99, ms)",
            Metrics = [MetricOf("Latency", "p99", id)],
            Alarm = when.Latency is { } latency
                ? new("ApiLatency", latency.InSeconds() * 1_000, AlarmWindow.Slowness, $"the slowest requests wait {latency.InWords()} or longer for their answer", "Compare with the duration of the API's functions; what they do not explain is throttling or cold starts.")
                : null,
        };
    }

    private static Metric MetricOf(string metric, string statistic, string id) => new("AWS/ApiGateway", metric, statistic, ("ApiId", id));
}
