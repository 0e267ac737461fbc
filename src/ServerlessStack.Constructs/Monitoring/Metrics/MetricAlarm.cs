using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>Writes the alarm of a measurement (CloudWatch user guide, "Using Amazon CloudWatch alarms").</summary>
internal static class MetricAlarm
{
    private const string Result = "result";

    /// <summary>Makes the alarm. No data means that nothing happened, so it sets nothing off.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="stack">The path of the stack, with which the description begins.</param>
    /// <param name="measurement">What is measured.</param>
    /// <param name="rule">When it goes off.</param>
    /// <param name="topic">The ARN of the topic that it tells.</param>
    /// <returns>The alarm.</returns>
    public static CfnAlarm Add(Construct scope, string stack, Measurement measurement, AlarmRule rule, string topic)
    {
        var expression = rule.Formula ?? measurement.Expression;
        var single = expression is null ? measurement.Metrics[0] : null;
        return new(scope, $"{measurement.Resource.Replace("/", "--", StringComparison.Ordinal)}--{rule.Id}", new CfnAlarmProps
        {
            AlarmDescription = $"{stack}/{measurement.Resource}: {rule.Means}. {rule.DoFirst}",
            Namespace = single?.Namespace,
            MetricName = single?.Name,
            Dimensions = single is null ? null : Dimensions(single),
            Statistic = single is { IsPercentile: false } ? single.Statistic : null,
            ExtendedStatistic = single is { IsPercentile: true } ? single.Statistic : null,
            Period = single is null ? null : rule.Window.Period,
            Metrics = single is null ? Queries(measurement.Metrics, expression, rule.Window.Period) : null,
            Threshold = rule.Threshold,
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            EvaluationPeriods = rule.Window.Periods,
            TreatMissingData = "notBreaching",
            AlarmActions = [topic],
            OkActions = [topic],
        });
    }

    private static object[] Queries(IReadOnlyList<Metric> metrics, string? expression, int period) =>
    [
        .. metrics.Select((metric, at) => new CfnAlarm.MetricDataQueryProperty
        {
            Id = $"m{at}",
            MetricStat = new CfnAlarm.MetricStatProperty
            {
                Metric = new CfnAlarm.MetricProperty { Namespace = metric.Namespace, MetricName = metric.Name, Dimensions = Dimensions(metric) },
                Period = period,
                Stat = metric.Statistic,
            },
            ReturnData = false,
        }),
        new CfnAlarm.MetricDataQueryProperty { Id = Result, Expression = expression, ReturnData = true },
    ];

    private static object[] Dimensions(Metric metric) =>
        [.. metric.Dimensions.Select(dimension => new CfnAlarm.DimensionProperty { Name = dimension.Name, Value = dimension.Value })];
}
