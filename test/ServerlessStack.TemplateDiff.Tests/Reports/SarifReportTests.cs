using System.Text.Json;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Reports;

namespace ServerlessStack.TemplateDiff.Tests.Reports;

public sealed class SarifReportTests
{
    [Fact]
    public void A_result_names_its_rule_its_level_and_its_construct()
    {
        var run = Run(Some.Finding());
        var result = run.GetProperty("results")[0];

        Assert.Equal("security/rule", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        Assert.Equal(("security/rule", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("Orders/Queue: It is open.\nVisibilityTimeout: 60 → 30", result.GetProperty("message").GetProperty("text").GetString());
        var location = result.GetProperty("locations")[0];
        Assert.Equal("cdk.json", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("Shop/Orders/Queue", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.False(result.TryGetProperty("suppressions", out _));
    }

    [Fact]
    public void An_acknowledged_finding_is_suppressed_with_its_reason() =>
        Assert.Equal("Test data.", Run(Some.Finding() with { Acknowledgement = "Test data." }).GetProperty("results")[0].GetProperty("suppressions")[0].GetProperty("justification").GetString());

    [Theory]
    [InlineData(Severity.Critical, "error")]
    [InlineData(Severity.Medium, "warning")]
    [InlineData(Severity.Low, "note")]
    [InlineData(Severity.None, "note")]
    internal void Severities_become_levels(Severity severity, string level) =>
        Assert.Equal(level, Run(Some.Finding(FindingClass.Code, severity)).GetProperty("results")[0].GetProperty("level").GetString());

    [Fact]
    public void Code_scanning_tells_every_finding_from_the_others_and_knows_it_again_in_other_words()
    {
        Finding[] findings = [Some.Finding(), Some.Finding(message: "It is open to all."), Some.Finding(construct: "Orders/Table"), Some.Finding(FindingClass.DataLoss), Some.Finding() with { Stack = "Other" }];

        Assert.Equal(findings.Length, Fingerprints(findings).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Fingerprints(Some.Finding()), Fingerprints(Some.Finding(message: "It is open to everybody.")));
        Assert.All(Fingerprints(findings), fingerprint => Assert.Matches("^[0-9a-f]{16}:[0-9]+$", fingerprint));
    }

    [Fact]
    public void Cosmetic_differences_are_no_results() => Assert.Equal(0, Run(Some.Finding(FindingClass.Cosmetic, Severity.None)).GetProperty("results").GetArrayLength());

    private static IReadOnlyList<string> Fingerprints(params IReadOnlyList<Finding> findings) =>
        [.. Run(findings).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!)];

    private static JsonElement Run(params IReadOnlyList<Finding> findings) => JsonDocument.Parse(SarifReport.Of(findings)).RootElement.GetProperty("runs")[0];
}
