using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Reports;

/// <summary>A finding in Markdown.</summary>
internal sealed class MarkdownBlock
{
    private readonly Finding _finding;

    /// <summary>Writes a finding with its values.</summary>
    public MarkdownBlock(Finding finding)
        : this(finding, [.. finding.Differences.Select(difference => $"  - {Code(difference.ToString())}\n")])
    {
    }

    private MarkdownBlock(Finding finding, IReadOnlyList<string> values)
    {
        _finding = finding;
        var place = finding.Construct.Length == 0 ? Code(finding.Stack) : $"{Code(finding.Construct)} in {finding.Stack}";
        var message = finding.Class == FindingClass.Code ? string.Empty : $": {Escape(finding.Message)}";
        var severity = finding.Severity >= Severity.Medium ? $"**{finding.Severity.Word()}** " : string.Empty;
        var reason = finding.Acknowledgement is null ? string.Empty : $" _Acknowledged: {Escape(finding.Acknowledgement)}_";
        Text = $"- {severity}{place}{message}{reason}\n{string.Concat(values)}";
        Title = finding.Acknowledgement is null ? finding.Class.Title() : "Acknowledged";
    }

    /// <summary>The title above it.</summary>
    public string Title { get; }

    /// <summary>The list item.</summary>
    public string Text { get; }

    /// <summary>The finding without its values.</summary>
    public MarkdownBlock WithoutValues() => new(_finding, []);

    // More backticks than the text has in a row, or the text would end the code itself.
    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    // Wildcards would start emphasis, < a tag, and @ would call people.
    private static string Escape(string text) =>
        text.Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("@", "&#64;", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
