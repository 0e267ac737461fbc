using System.Text.Json;

namespace ServerlessStack.Local.Patterns.Conditions;

/// <summary><c>numeric</c>: one comparison, or the two ends of a range.</summary>
/// <param name="Bounds">The comparisons, each an operator and a number.</param>
/// <param name="Largest">Beyond which nothing passes.</param>
internal sealed record NumericCondition(IReadOnlyList<(string Comparison, decimal Bound)> Bounds, decimal Largest) : ICondition
{
    /// <summary>The comparisons that there are.</summary>
    public static IReadOnlyList<string> Comparisons { get; } = ["=", "<", "<=", ">", ">="];

    /// <inheritdoc />
    public bool Matches(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var number)
        && Math.Abs(number) <= Largest
        && Bounds.All(bound => (bound.Comparison, number.CompareTo(bound.Bound)) is ("=", 0) or (">", > 0) or (">=", >= 0) or ("<", < 0) or ("<=", <= 0));
}
