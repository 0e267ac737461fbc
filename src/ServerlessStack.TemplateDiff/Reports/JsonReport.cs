using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>The report for programs; docs/template-diff.md describes the schema.</summary>
internal static class JsonReport
{
    // Raised when a member is renamed or removed, or when one means something else; new members do not raise it.
    private const int SchemaVersion = 1;

    /// <summary>The report.</summary>
    public static string Of(IReadOnlyList<Finding> findings) => ReportJson.Text(new JsonObject
    {
        ["schemaVersion"] = SchemaVersion,
        ["summary"] = FindingText.Summary(findings),
        ["findings"] = new JsonArray([.. findings.Select(ReportJson.Node)]),
    });
}
