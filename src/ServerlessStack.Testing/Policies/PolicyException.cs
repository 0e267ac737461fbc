namespace ServerlessStack.Testing;

/// <summary>Something that a policy may say although it is more than it should, because AWS offers nothing narrower.</summary>
/// <param name="Reason">Why; whoever reviews the test reads it.</param>
/// <param name="Applies">Whether it is this that a statement says.</param>
public sealed record PolicyException(string Reason, Func<TemplateStatement, bool> Applies)
{
    private static readonly string[] Traces = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"];
    private static readonly string[] Objects = ["s3:GetObject", "s3:PutObject"];

    /// <summary>Wildcards in resources that every app needs: for traces, and for the objects of one bucket.</summary>
    public static IReadOnlyList<PolicyException> Wildcards { get; } =
    [
        new(
            "X-Ray knows no resources for traces (service authorization reference, \"Actions, resources, and condition keys for AWS X-Ray\").",
            statement => statement.Actions.All(Traces.Contains) && statement.Resources is ["*"]),
        new(
            "Objects of one bucket are the narrowest resource that can be named before they exist.",
            statement => statement.Actions.All(Objects.Contains) && statement.Resources is [.., "/*"] && statement.Resources.Count(text => text.Contains('*', StringComparison.Ordinal)) == 1),
    ];

    /// <summary>Services that are admitted without a condition, because they tell nobody for whom they ask.</summary>
    public static IReadOnlyList<PolicyException> Services { get; } =
    [
        new(
            "Lambda runs a function only with a role of the function's own account, and only when whoever made the function may pass that role (IAM guide, \"Grant a user permissions to pass a role to an AWS service\").",
            statement => statement.Services is ["lambda.amazonaws.com"] && statement.Actions is ["sts:AssumeRole"]),
        new(
            "EventBridge tells SNS no source: with a condition the topic would refuse every event (EventBridge user guide, \"Using resource-based policies for Amazon EventBridge\").",
            statement => statement.Services is ["events.amazonaws.com"] && statement.Actions is ["sns:Publish"]),
    ];
}
