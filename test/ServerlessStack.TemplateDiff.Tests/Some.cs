using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Graphs;

namespace ServerlessStack.TemplateDiff.Tests;

/// <summary>Findings that tests need some of.</summary>
internal static class Some
{
    public static Finding Finding(FindingClass @class = FindingClass.Security, Severity severity = Severity.High, string construct = "Orders/Queue", string message = "It is open.") =>
        new(@class, severity, $"{@class.ToString().ToLowerInvariant()}/rule", "Shop", construct, message)
        {
            LogicalId = "Queue1",
            Type = "AWS::SQS::Queue",
            Differences = [new("VisibilityTimeout", "60", "30")],
        };

    public static Report Report(params IReadOnlyList<Finding> findings) => new(findings, GraphChange.None);

    public static IReadOnlyList<Finding> Findings(int count, FindingClass @class, Severity severity) =>
        [.. Enumerable.Range(0, count).Select(i => Finding(@class, severity, $"Construct{i}", new string('m', 100)))];
}
