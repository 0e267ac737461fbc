namespace ServerlessStack.TemplateDiff.Rendering;

/// <summary>Nouns behind numbers.</summary>
internal static class Plural
{
    /// <summary>A number with its noun: <c>1 queue</c>, <c>2 policies</c>.</summary>
    public static string Of(int count, string noun) => $"{count} {(count == 1 ? noun : Many(noun))}";

    private static string Many(string noun) =>
        noun.EndsWith('y') && !noun.EndsWith("ey", StringComparison.Ordinal) ? $"{noun[..^1]}ies"
        : noun.EndsWith('s') ? noun
        : $"{noun}s";
}
