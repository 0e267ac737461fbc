using System.Text.Json.Nodes;
using ServerlessStack.Graph;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>The report for programs; docs/template-diff.md describes the schema.</summary>
internal static class JsonReport
{
    // Raised when a member is renamed or removed, or when one means something else; new members do not raise it.
    private const int SchemaVersion = 1;

    /// <summary>The report.</summary>
    public static string Of(Report report) => ReportJson.Text(new JsonObject
    {
        ["schemaVersion"] = SchemaVersion,
        ["summary"] = FindingText.Summary(report.Findings),
        ["findings"] = new JsonArray([.. report.Findings.Select(ReportJson.Node)]),
        ["eventGraph"] = new JsonObject { ["added"] = Arrows(report.Graph.Added), ["removed"] = Arrows(report.Graph.Removed) },
    });

    private static JsonArray Arrows(IEnumerable<DrawnArrow> arrows) => [.. arrows.Select(ReportJson.Node)];
}
