using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Graphs;
using ServerlessStack.TemplateDiff.Reports;

namespace ServerlessStack.TemplateDiff.Tests.Pairs;

public sealed class PairTests(PairFindings findings) : IClassFixture<PairFindings>
{
    public static TheoryData<string> Names => [.. PairFolder.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_report_says_what_a_reviewer_should_know(string name)
    {
        var lines = TerminalReport.Lines(new Report(findings.Of(name), GraphChange.None)).Select(line => line.Text);
        new PairFolder(name).Matches(string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void There_are_at_least_forty_pairs_and_every_class_is_among_their_findings()
    {
        Assert.True(PairFolder.All.Count >= 40, $"There are {PairFolder.All.Count} pairs.");
        Assert.All(Enum.GetValues<FindingClass>(), @class => Assert.Contains(PairFolder.All, pair => findings.Of(pair.Name).Any(finding => finding.Class == @class)));
    }
}
