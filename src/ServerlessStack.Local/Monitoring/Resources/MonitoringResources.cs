using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Monitoring.Resources;

/// <summary>
/// Alarms and dashboards: accepted as they are, because there are no metrics here.
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_CloudWatch.html"/>.
/// </summary>
internal static class MonitoringResources
{
    private const int LongestName = 255;

    private static readonly HashSet<string> OfAlarms = new(StringComparer.Ordinal)
    {
        "ActionsEnabled", "AlarmActions", "AlarmDescription", "ComparisonOperator", "DatapointsToAlarm", "Dimensions", "EvaluateLowSampleCountPercentile", "EvaluationPeriods", "ExtendedStatistic",
        "InsufficientDataActions", "MetricName", "Metrics", "Namespace", "OKActions", "Period", "Statistic", "Tags", "Threshold", "ThresholdMetricId", "TreatMissingData", "Unit",
    };

    /// <summary>Alarms.</summary>
    public static IResourceType Alarm(LocalAccount account)
    {
        ResourceState StateOf(string name) => new(name, new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["Arn"] = account.Arn("cloudwatch", $"alarm:{name}").ToString() });

        var properties = ResourceProperties.Of("AlarmName") with { WithoutMeaning = OfAlarms, Replacing = new HashSet<string>(StringComparer.Ordinal) { "AlarmName" } };
        return new InertResource("AWS::CloudWatch::Alarm", properties, StateOf, "AlarmName", LongestName);
    }

    /// <summary>Dashboards.</summary>
    public static IResourceType Dashboard()
    {
        var properties = ResourceProperties.Of("DashboardName") with
        {
            WithoutMeaning = new HashSet<string>(StringComparer.Ordinal) { "DashboardBody", "Tags" },
            Replacing = new HashSet<string>(StringComparer.Ordinal) { "DashboardName" },
        };
        return new InertResource("AWS::CloudWatch::Dashboard", properties, name => new ResourceState(name), "DashboardName", LongestName);
    }
}
