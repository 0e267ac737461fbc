namespace ServerlessStack.Constructs.Filters;

/// <summary>How long a pattern may be.</summary>
internal static class PatternLimits
{
    // EventBridge user guide, "Amazon EventBridge quotas": event pattern size, 2,048 characters; it can be raised, but not by a template.
    private const int LongestRule = 2048;

    // EventBridge Pipes API reference and Lambda API reference, "Filter": maximum length of 4096. Neither can be raised.
    private const int LongestFilter = 4096;

    /// <summary>Checks the pattern of a bus's rule.</summary>
    public static void CheckRule(object pattern, FilterProblems problems) => Check(pattern, LongestRule, "an EventBridge rule", problems);

    /// <summary>Checks the filter of a pipe or of an event source mapping.</summary>
    public static void CheckFilter(object pattern, FilterDialect dialect, FilterProblems problems) => Check(pattern, LongestFilter, dialect.Name, problems);

    private static void Check(object pattern, int longest, string taker, FilterProblems problems)
    {
        var length = PatternText.Of(pattern).Length;
        if (length > longest && !problems.Exist)
        {
            problems.Add($"The filter takes {length} characters as JSON, but {taker} takes at most {longest}; compare with fewer or shorter values, or decide in the handler.");
        }
    }
}
