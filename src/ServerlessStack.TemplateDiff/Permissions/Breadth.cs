using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>How much a statement opens.</summary>
internal static class Breadth
{
    // Actions that know no resource, so that * is the only one a policy can name:
    // https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
    private static readonly FrozenSet<string> WithoutResource = new[]
    {
        "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries",
        "cloudwatch:PutMetricData", "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface", "ecr:GetAuthorizationToken",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a statement lets anybody at all do something.</summary>
    public static bool IsPublic(Statement statement) => statement.Principals.Not || statement.Principals.Values.Any(Targets.IsEverything);

    /// <summary>Whether only AWS services are let in.</summary>
    public static bool IsForServices(Statement statement) =>
        !statement.Principals.Not && statement.Principals.Values.Count > 0 && statement.Principals.Values.All(value => value.StartsWith("Service:", StringComparison.Ordinal));

    /// <summary>How bad it is to allow this by accident.</summary>
    /// <param name="statement">What is allowed.</param>
    /// <param name="isOfNew">Whether whoever is allowed is new itself, so that nothing that runs today may do more.</param>
    public static Severity SeverityOf(Statement statement, bool isOfNew)
    {
        if (IsPublic(statement))
        {
            return Conditions.NameCallers(statement.Condition) ? Severity.Medium : Severity.Critical;
        }

        var isEveryAction = statement.Actions.Values.Any(Targets.IsEverything) && !statement.Actions.Not;
        var isEveryResource = statement.Resources.Not || statement.Resources.Values.Any(Targets.IsEverything);
        if (isEveryAction && isEveryResource)
        {
            return Severity.Critical;
        }

        var isNeeded = !statement.Actions.Not && statement.Actions.Values.All(WithoutResource.Contains);
        return statement.Actions.IsOpen || (isEveryResource && !isNeeded) || statement.Resources.Values.Any(Arns.IsOpen) ? Severity.High
            : IsForServices(statement) && statement.Condition is null && !isOfNew ? Severity.Medium
            : isOfNew || IsForServices(statement) ? Severity.Low
            : Severity.Medium;
    }
}
