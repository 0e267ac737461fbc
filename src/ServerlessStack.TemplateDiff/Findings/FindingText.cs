using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Findings;

/// <summary>The words of findings that every report shares.</summary>
internal static class FindingText
{
    /// <summary>The title of a class.</summary>
    public static string Title(this FindingClass @class) => @class switch
    {
        FindingClass.DataLoss => "Data loss",
        FindingClass.Replacement => "Replacement",
        _ => @class.ToString(),
    };

    /// <summary>A severity as a word.</summary>
    public static string Word(this Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The construct of a finding, or what stands for the stack as a whole.</summary>
    public static string Place(this Finding finding) => finding.Construct.Length == 0 ? finding.Stack : finding.Construct;

    /// <summary>The change in one line: how many findings of which severity, how many functions with other code, how many differences without a meaning.</summary>
    public static string Summary(IReadOnlyList<Finding> findings)
    {
        var open = findings.Where(finding => finding.Acknowledgement is null).ToList();
        List<string> parts =
        [
            .. open.Where(finding => finding.Severity > Severity.None).CountBy(finding => finding.Severity).OrderByDescending(entry => entry.Key).Select(entry => $"{entry.Value} {entry.Key.Word()}"),
            .. Part(open.Count(finding => finding.Class == FindingClass.Code), "package", "with other content"),
            .. Part(findings.Count(finding => finding.Acknowledgement is not null), "acknowledged risk", string.Empty),
        ];
        var cosmetic = open.Where(finding => finding.Class == FindingClass.Cosmetic).Sum(finding => finding.Differences.Count);
        return parts.Count == 0
            ? cosmetic == 0 ? "Nothing has changed." : $"Nothing that matters has changed ({Plural.Of(cosmetic, "cosmetic difference")})."
            : $"{string.Join(", ", [.. parts, .. Part(cosmetic, "cosmetic difference", string.Empty)])}.";
    }

    private static IEnumerable<string> Part(int count, string noun, string rest) => count == 0 ? [] : [$"{Plural.Of(count, noun)} {rest}".TrimEnd()];
}
