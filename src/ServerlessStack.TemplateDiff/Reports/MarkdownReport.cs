using System.Text;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Graphs;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>The report for a comment on a pull request.</summary>
internal static class MarkdownReport
{
    /// <summary>How long a report is at most, in characters.</summary>
    public const int MaximumLength = CommentLength - MarkerLength;

    // How many characters a comment on GitHub holds.
    private const int CommentLength = 65_536;

    // Room for the line by which a workflow finds its comment again.
    private const int MarkerLength = 100;

    // Room for what says that the report is shortened.
    private const int NoticeLength = 400;

    // A larger picture is no small one any more, and would take the findings' room.
    private const int MaximumDiagramLength = 8_000;

    // The characters around a title: its hashes and the empty lines.
    private const int TitleMarkup = 8;

    /// <summary>The report. Where it is too long for a comment, the values of the least important findings go first, then those findings; it says so.</summary>
    /// <param name="report">What there is to say.</param>
    /// <param name="maximumLength">How long it may be, in characters.</param>
    public static string Of(Report report, int maximumLength = MaximumLength)
    {
        var blocks = report.Findings.Where(finding => finding.Class != FindingClass.Cosmetic).OrderBy(finding => finding.Acknowledgement is not null).Select(finding => new MarkdownBlock(finding)).ToList();
        var full = Write(report, blocks, notice: string.Empty);
        if (full.Length <= maximumLength)
        {
            return full;
        }

        // What is there without any finding: the summary and, at most, every title.
        var frame = Write(report, [], notice: string.Empty).Length + blocks.Select(block => block.Title).Distinct(StringComparer.Ordinal).Sum(title => title.Length + TitleMarkup);
        var kept = Shorten(blocks, maximumLength - NoticeLength - frame);
        var left = blocks.Count - kept.Count;
        var notice = left == 0
            ? "The report is too long for a comment: values of the less important findings are left out."
            : $"The report is too long for a comment: {Plural.Of(left, "less important finding")} and the values of others are left out.";
        return Write(report, kept, $"> {notice} `stack diff` shows them all.\n\n");
    }

    private static List<MarkdownBlock> Shorten(List<MarkdownBlock> blocks, int room)
    {
        var kept = blocks.ToList();
        var length = kept.Sum(block => block.Text.Length);
        for (var i = kept.Count - 1; i >= 0 && length > room; i--)
        {
            length -= kept[i].Text.Length;
            kept[i] = kept[i].WithoutValues();
            length += kept[i].Text.Length;
        }

        while (kept.Count > 0 && length > room)
        {
            length -= kept[^1].Text.Length;
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    private static string Write(Report report, List<MarkdownBlock> blocks, string notice)
    {
        var text = new StringBuilder().Append("### Template diff\n\n").Append(FindingText.Summary(report.Findings)).Append("\n\n").Append(notice);
        foreach (var section in blocks.GroupBy(block => block.Title, StringComparer.Ordinal))
        {
            text.Append("#### ").Append(section.Key).Append("\n\n");
            foreach (var block in section)
            {
                text.Append(block.Text);
            }

            text.Append('\n');
        }

        return text.Append(Graph(report.Graph)).ToString();
    }

    private static string Graph(GraphChange graph)
    {
        if (graph.IsEmpty)
        {
            return string.Empty;
        }

        var diagram = graph.Mermaid();
        return diagram.Length <= MaximumDiagramLength
            ? $"#### Event graph\n\n```mermaid\n{diagram}```\n"
            : $"#### Event graph\n\n{Plural.Of(graph.Added.Count, "arrow")} added, {graph.Removed.Count} removed: too many for a picture. `stack diff` lists them.\n";
    }
}
