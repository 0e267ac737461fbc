namespace ServerlessStack.Constructs.Filters;

/// <summary>
/// Writes wildcards, never more than two in a text and never one beside the other: EventBridge refuses the latter, and patterns that are too complex
/// (EventBridge user guide, "Matching using wildcards"). A bus takes 30 rules with wildcards ("Amazon EventBridge quotas").
/// </summary>
internal static class Wildcard
{
    /// <summary>The text anywhere.</summary>
    public static string Around(string text) => $"*{Literal(text)}*";

    /// <summary>One text at the start, another behind it at the end.</summary>
    public static string Between(string start, string end) => $"{Literal(start)}*{Literal(end)}";

    /// <summary>The texts that have one text at the start and another at the end, and in which both overlap.</summary>
    public static IEnumerable<string> Overlaps(string start, string end) =>
        Enumerable.Range(1, Math.Min(start.Length, end.Length))
            .Where(shared => start.EndsWith(end[..shared], StringComparison.Ordinal))
            .Select(shared => start + end[shared..]);

    private static string Literal(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("*", @"\*", StringComparison.Ordinal);
}
