namespace ServerlessStack.Constructs.Filters;

/// <summary>A condition on a number: the ranges that pass, in order, none touching the next.</summary>
internal sealed class NumberCondition : Condition
{
    private static readonly Interval All = new(Low: null, IsLowOpen: true, High: null, IsHighOpen: true);

    private NumberCondition(IReadOnlyList<Interval> ranges) => Ranges = ranges;

    /// <summary>The ranges that pass.</summary>
    public IReadOnlyList<Interval> Ranges { get; }

    /// <inheritdoc/>
    public override bool IsEverything => Ranges is [{ Low: null, High: null }];

    /// <inheritdoc/>
    public override bool IsNothing => Ranges.Count == 0;

    /// <inheritdoc/>
    public override string Signature => string.Join('|', Ranges.Select(range => $"{(range.IsLowOpen ? '(' : '[')}{End(range.Low)},{End(range.High)}{(range.IsHighOpen ? ')' : ']')}"));

    /// <summary>These numbers pass.</summary>
    public static NumberCondition AnyOf(IEnumerable<decimal> values) => new([.. values.Distinct().Order().Select(Interval.Point)]);

    /// <summary>The numbers that compare so with a constant.</summary>
    /// <param name="comparison">How.</param>
    /// <param name="value">The constant.</param>
    public static NumberCondition Compared(Comparison comparison, decimal value) => comparison switch
    {
        Comparison.Equal => new([Interval.Point(value)]),
        Comparison.NotEqual => Compared(Comparison.Equal, value).Not(),
        Comparison.GreaterThan => new([All with { Low = value }]),
        Comparison.GreaterThanOrEqual => new([All with { Low = value, IsLowOpen = false }]),
        Comparison.LessThan => new([All with { High = value }]),
        _ => new([All with { High = value, IsHighOpen = false }]),
    };

    /// <summary>The numbers that do not pass.</summary>
    public NumberCondition Not()
    {
        var gaps = new List<Interval>();
        var rest = All;
        foreach (var range in Ranges)
        {
            if (range.Low is { } low)
            {
                gaps.Add(rest with { High = low, IsHighOpen = !range.IsLowOpen });
            }

            if (range.High is not { } high)
            {
                return new NumberCondition([.. gaps.Where(gap => !gap.IsEmpty)]);
            }

            rest = All with { Low = high, IsLowOpen = !range.IsHighOpen };
        }

        return new NumberCondition([.. gaps.Append(rest).Where(gap => !gap.IsEmpty)]);
    }

    /// <inheritdoc/>
    public override bool Passes(object value) => !Intersect(Compared(Comparison.Equal, (decimal)value)).IsNothing;

    /// <inheritdoc/>
    public override Condition And(Condition other) => Intersect((NumberCondition)other);

    /// <inheritdoc/>
    public override Condition Or(Condition other) => Not().Intersect(((NumberCondition)other).Not()).Not();

    private static string End(decimal? value) => value is { } number ? PlainNumber.Of(number) : "";

    private NumberCondition Intersect(NumberCondition other) =>
        new([.. Ranges.SelectMany(range => other.Ranges.Select(range.Intersect)).Where(range => !range.IsEmpty).OrderBy(range => range.Low ?? decimal.MinValue)]);
}
