using Amazon.CDK.AWS.Apigatewayv2;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>What is measured of HTTP APIs (API Gateway guide, "Working with metrics for HTTP APIs").</summary>
internal static class ApiAlarms
{
    // On a quiet night one failed request is a large share, and no reason to wake anybody; three within 5 minutes are no accident.
    private const int FewestServerErrors = 3;

    private const string ShareOfRequests = "m0 / m1";

    public static IEnumerable<Measurement> Of(CfnApi api, string resource, ApiAlarmsProps when)
    {
        var id = api.Ref;
        yield return new() { Resource = resource, Graph = "API requests", Metrics = [MetricOf("Count", "Sum", id)] };
        yield return new()
        {
            Resource = resource,
            Graph = "API server errors (share of requests)",
            Metrics = [MetricOf("5xx", "Sum", id), MetricOf("Count", "Sum", id)],
            Formula = ShareOfRequests,
            Alarm = when.ServerErrors is { } share
                ? new("ApiServerErrors", share, AlarmWindow.Count, $"{share.InPercent()} of the requests or more, and at least {FewestServerErrors}, are answered with a server error", "Look for errors and throttles of the API's functions, then for the status and integration error in its access log.")
                {
                    Formula = $"IF(m0 >= {FewestServerErrors}, {ShareOfRequests}, 0)",
                }
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
