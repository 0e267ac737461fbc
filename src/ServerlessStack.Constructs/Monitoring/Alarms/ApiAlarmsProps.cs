using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>When an API sets off an alarm. Everything has a default, named in <see cref="ApiAlarmsDefaults"/>; <see langword="null"/> leaves an alarm out.</summary>
public sealed record ApiAlarmsProps
{
    /// <summary>
    /// Which share of the requests within 5 minutes is answered with a status of 500 and above: above 0, at most 1. Fewer than 3 such answers never set the alarm off, whatever their share.
    /// Omitted: <see cref="ApiAlarmsDefaults.ServerErrors"/> (API Gateway guide, "Working with metrics for HTTP APIs").
    /// </summary>
    public double? ServerErrors { get; init; } = ApiAlarmsDefaults.ServerErrors;

    /// <summary>How long the slowest hundredth of requests waits for its answer, for 15 minutes: above 0 s. Omitted: <see cref="ApiAlarmsDefaults.Latency"/>.</summary>
    public Duration? Latency { get; init; } = ApiAlarmsDefaults.Latency;
}
