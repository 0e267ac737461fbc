using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Graphs;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>The report for a terminal.</summary>
internal static class TerminalReport
{
    /// <summary>The lines, without colours.</summary>
    public static IEnumerable<ReportLine> Lines(Report report)
    {
        var findings = report.Findings;
        foreach (var section in findings.Where(finding => finding.Acknowledgement is null).GroupBy(finding => finding.Class))
        {
            foreach (var line in section.Key == FindingClass.Cosmetic ? Collapsed(section) : Section(section))
            {
                yield return line;
            }

            yield return new(string.Empty);
        }

        foreach (var line in Acknowledged(findings).Concat(Graph(report.Graph)))
        {
            yield return line;
        }

        yield return new(FindingText.Summary(findings));
    }

    private static IEnumerable<ReportLine> Section(IGrouping<FindingClass, Finding> section)
    {
        yield return new(section.Key.Title(), Tone.Title);
        foreach (var place in section.GroupBy(finding => (finding.Stack, finding.Construct)))
        {
            var name = place.Key.Construct.Length == 0 ? place.Key.Stack : $"{place.Key.Construct}  ({place.Key.Stack})";
            if (section.Key == FindingClass.Code)
            {
                yield return new($"  {name}");
                continue;
            }

            yield return new($"  {name}", Tone.Place);
            foreach (var line in place.SelectMany(Finding))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<ReportLine> Finding(Finding finding)
    {
        const string Indent = "    ";
        var tone = finding.Severity switch
        {
            >= Severity.High => Tone.Alarming,
            Severity.Medium => Tone.Questionable,
            _ => Tone.Plain,
        };
        yield return new($"{Indent}{finding.Severity.Word()}: {finding.Message}", tone);
        foreach (var difference in finding.Differences)
        {
            yield return new($"{Indent}  {difference}", Tone.Faint);
        }
    }

    private static IEnumerable<ReportLine> Collapsed(IGrouping<FindingClass, Finding> section)
    {
        yield return new($"{section.Key.Title()}: {Plural.Of(section.Sum(finding => finding.Differences.Count), "difference")} of descriptions, tags and order", Tone.Faint);
    }

    private static IEnumerable<ReportLine> Graph(GraphChange graph) =>
        graph.IsEmpty ? [] : [new("Event graph", Tone.Title), .. graph.Lines().Select(line => new ReportLine($"  {line}")), new(string.Empty)];

    private static IEnumerable<ReportLine> Acknowledged(IReadOnlyList<Finding> findings)
    {
        var acknowledged = findings.Where(finding => finding.Acknowledgement is not null).ToList();
        if (acknowledged.Count == 0)
        {
            yield break;
        }

        yield return new("Acknowledged", Tone.Title);
        foreach (var finding in acknowledged)
        {
            yield return new($"  {finding.Place()}: {finding.Message}", Tone.Faint);
            yield return new($"    because {finding.Acknowledgement}", Tone.Faint);
        }

        yield return new(string.Empty);
    }
}
