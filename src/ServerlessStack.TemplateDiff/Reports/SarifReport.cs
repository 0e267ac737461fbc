using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>The report for code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</summary>
internal static class SarifReport
{
    // Code scanning shows nothing without a file. A template is no file of the repository, so the app's entry stands for all.
    private const string Place = "cdk.json";

    private const int FingerprintLength = 16;

    /// <summary>The report. Cosmetic differences are no results.</summary>
    public static string Of(IReadOnlyList<Finding> findings)
    {
        var told = findings.Where(finding => finding.Class != FindingClass.Cosmetic).ToList();
        var rules = told.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return ReportJson.Text(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = "stack diff", ["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject { ["id"] = rule })]) },
                },
                ["results"] = new JsonArray([.. told.GroupBy(Identity, StringComparer.Ordinal).SelectMany(same => same.Select((finding, index) => Result(finding, $"{same.Key}:{index + 1}")))]),
            }),
        });
    }

    // The same construct keeps its alert while values and words change; a second finding of a rule about it is another alert.
    private static string Identity(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}:{finding.Stack}/{finding.Construct}")))[..FingerprintLength];

    private static JsonObject Result(Finding finding, string fingerprint)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["level"] = Level(finding.Severity),
            ["message"] = new JsonObject { ["text"] = string.Join('\n', [$"{finding.Place()}: {finding.Message}", .. finding.Differences.Select(difference => difference.ToString())]) },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Place }, ["region"] = new JsonObject { ["startLine"] = 1 } },
                ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = $"{finding.Stack}/{finding.Construct}".TrimEnd('/'), ["kind"] = "resource" }),
            }),

            // All results have the same line, so without this they would count as one. Code scanning looks at no other fingerprint:
            // https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
            ["partialFingerprints"] = new JsonObject { ["primaryLocationLineHash"] = fingerprint },
        };
        if (finding.Acknowledgement is not null)
        {
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["justification"] = finding.Acknowledgement });
        }

        return result;
    }

    private static string Level(Severity severity) => severity switch
    {
        >= Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };
}
