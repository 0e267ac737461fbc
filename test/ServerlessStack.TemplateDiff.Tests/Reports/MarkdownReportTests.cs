using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Reports;

namespace ServerlessStack.TemplateDiff.Tests.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void A_finding_is_a_list_item_with_its_values() =>
        Assert.Equal(
            """
            ### Template diff

            1 high.

            #### Security

            - **high** `Orders/Queue` in Shop: It is open.
              - `VisibilityTimeout: 60 → 30`


            """.ReplaceLineEndings("\n"),
            MarkdownReport.Of(Some.Report([Some.Finding()])));

    [Fact]
    public void Cosmetic_differences_are_only_counted()
    {
        var report = MarkdownReport.Of(Some.Report([Some.Finding(FindingClass.Cosmetic, Severity.None)]));
        Assert.Equal("### Template diff\n\nNothing that matters has changed (1 cosmetic difference).\n\n", report);
    }

    [Fact]
    public void What_a_template_says_is_no_markup()
    {
        var report = MarkdownReport.Of(Some.Report([Some.Finding(message: "It may s3:* for @team in <b>_x_") with { Differences = [new("A", "`", "b")] }]));
        Assert.Contains(@"It may s3:\* for &#64;team in &lt;b>\_x\_", report, StringComparison.Ordinal);
        Assert.Contains("`` A: ` → b ``", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acknowledged_finding_comes_last_with_its_reason()
    {
        var report = MarkdownReport.Of(Some.Report([Some.Finding() with { Acknowledgement = "Test data." }, Some.Finding(FindingClass.Behaviour, Severity.Low)]));
        Assert.True(report.IndexOf("#### Behaviour", StringComparison.Ordinal) < report.IndexOf("#### Acknowledged", StringComparison.Ordinal));
        Assert.Contains("_Acknowledged: Test data._", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_too_long_loses_the_values_of_the_least_important_first()
    {
        IReadOnlyList<Finding> findings = [.. Some.Findings(20, FindingClass.Security, Severity.High), .. Some.Findings(20, FindingClass.Behaviour, Severity.Low)];
        var full = MarkdownReport.Of(Some.Report(findings)).Length;
        var report = MarkdownReport.Of(Some.Report(findings), full - 10);

        Assert.True(report.Length <= full - 10);
        Assert.Contains("> The report is too long for a comment: values of the less important findings are left out. `stack diff` shows them all.", report, StringComparison.Ordinal);
        Assert.Equal(40, Count(report, "- **high** `Construct") + Count(report, "- `Construct"));
        Assert.True(Count(report, "VisibilityTimeout") is >= 20 and < 40);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(MarkdownReport.MaximumLength)]
    public void A_report_is_never_longer_than_a_comment_and_the_gravest_findings_stay(int maximum)
    {
        IReadOnlyList<Finding> findings = [.. Some.Findings(2, FindingClass.DataLoss, Severity.Critical), .. Some.Findings(2_000, FindingClass.Behaviour, Severity.Low)];
        var report = MarkdownReport.Of(Some.Report(findings), maximum);

        Assert.True(report.Length <= maximum, $"{report.Length}");
        Assert.True(report.Length > maximum / 2, $"{report.Length}");
        Assert.Equal(2, Count(report, "- **critical** "));
        Assert.Matches(@"> The report is too long for a comment: \d+ less important findings and the values of others are left out\.", report);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
