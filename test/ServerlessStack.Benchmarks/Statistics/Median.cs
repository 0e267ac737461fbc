namespace ServerlessStack.Benchmarks.Statistics;

/// <summary>The middle of what was measured, which one bad run does not move.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Of pairs and not of medians, because each pair met the machine in the same mood.</summary>
    public static double OfRatios(IEnumerable<double> values, IEnumerable<double> others) => Of(values.Zip(others, (one, other) => one / other));

    /// <summary>The median of the differences, pair by pair.</summary>
    public static double OfDifferences(IEnumerable<double> values, IEnumerable<double> others) => Of(values.Zip(others, (one, other) => one - other));
}
