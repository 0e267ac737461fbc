namespace ServerlessStack.Constructs.Filters;

/// <summary>Writes conditions on numbers (EventBridge user guide, "Numeric matching"; SNS guide, "Numeric value matching").</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="problems">Receives what the dialect cannot express.</param>
internal sealed class NumberWriter(FilterDialect dialect, FilterProblems problems)
{
    /// <summary>The conditions.</summary>
    public IReadOnlyList<object?> Write(NumberCondition condition, FilterLeaf leaf)
    {
        var excluded = condition.Not().Ranges;
        if (excluded.All(range => range.IsPoint) && leaf.Path.IsNullWritten && !leaf.PassesAbsent)
        {
            LeafWriter.RefuseNull(leaf, problems);
        }

        return excluded.All(range => range.IsPoint)
            ? [LeafWriter.One("anything-but", excluded.Select(point => (object)Written(point.Low!.Value, leaf)).ToArray())]
            : [.. condition.Ranges.Select(range => LeafWriter.One("numeric", Bounds(range, leaf)))];
    }

    /// <summary>The condition on a single number.</summary>
    public object Point(decimal value, FilterLeaf leaf) => LeafWriter.One("numeric", Bounds(Interval.Point(value), leaf));

    private object[] Bounds(Interval range, FilterLeaf leaf)
    {
        if (range.IsPoint)
        {
            return ["=", Written(range.Low!.Value, leaf)];
        }

        var bounds = new List<object>();
        if (range.Low is { } low)
        {
            bounds.AddRange([range.IsLowOpen ? ">" : ">=", Written(low, leaf)]);
        }

        if (range.High is { } high)
        {
            bounds.AddRange([range.IsHighOpen ? "<" : "<=", Written(high, leaf)]);
        }

        return [.. bounds];
    }

    // jsii knows doubles only; the digits that pass the check, 16 at most, survive the change.
    private double Written(decimal value, FilterLeaf leaf)
    {
        if (Math.Abs(value) > dialect.LargestNumber || decimal.Round(value, dialect.MostDecimals) != value)
        {
            problems.Refuse(
                leaf.Source,
                $"it compares with {PlainNumber.Of(value)}, and numbers are compared from -{PlainNumber.Of(dialect.LargestNumber)} to {PlainNumber.Of(dialect.LargestNumber)} with at most {dialect.MostDecimals} decimals",
                "compare with a number in that range, or decide in the handler");
        }

        return (double)value;
    }
}
