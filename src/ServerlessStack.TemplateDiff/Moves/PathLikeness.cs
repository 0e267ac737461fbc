namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>How alike two constructs' paths are: 0 for nothing in common, 1 for equal.</summary>
internal static class PathLikeness
{
    /// <summary>Compares step by step from the end, because a rename changes one step and leaves those below it.</summary>
    public static double Between(string left, string right)
    {
        var (a, b) = (left.Split('/'), right.Split('/'));
        var sum = 0.0;
        for (var i = 1; i <= Math.Min(a.Length, b.Length); i++)
        {
            sum += OfSteps(a[^i], b[^i]);
        }

        return sum / Math.Max(a.Length, b.Length);
    }

    private static double OfSteps(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var start = 0;
        while (start < shorter && left[start] == right[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        return (double)(start + end) / Math.Max(left.Length, right.Length);
    }
}
