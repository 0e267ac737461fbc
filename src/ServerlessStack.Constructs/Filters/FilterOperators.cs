namespace ServerlessStack.Constructs;

/// <summary>Facts about comparisons.</summary>
internal static class FilterOperators
{
    /// <summary>The same comparison with its sides exchanged.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The comparison that says the same from the other side.</returns>
    public static Comparison Turn(Comparison comparison) => comparison switch
    {
        Comparison.GreaterThan => Comparison.LessThan,
        Comparison.GreaterThanOrEqual => Comparison.LessThanOrEqual,
        Comparison.LessThan => Comparison.GreaterThan,
        Comparison.LessThanOrEqual => Comparison.GreaterThanOrEqual,
        _ => comparison,
    };

    /// <summary>How filter dialects write a comparison of numbers.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The sign; <see langword="null"/> for what compares no numbers.</returns>
    public static string? NumericSign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.GreaterThan => ">",
        Comparison.GreaterThanOrEqual => ">=",
        Comparison.LessThan => "<",
        Comparison.LessThanOrEqual => "<=",
        _ => null,
    };
}
