namespace ServerlessStack.Constructs.Filters;

/// <summary>Turns comparisons round.</summary>
internal static class Comparisons
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
}
