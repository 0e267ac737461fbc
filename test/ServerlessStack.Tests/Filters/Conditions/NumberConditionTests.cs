using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Tests.Filters;

/// <summary>Every three comparisons, on every number around them.</summary>
public sealed class NumberConditionTests
{
    private static readonly decimal[] Numbers = [-1, 0, 0.5m, 1, 1.5m, 2, 3];

    private static readonly (Comparison How, decimal Value)[] Comparisons =
        [.. from how in Enum.GetValues<Comparison>() from value in new decimal[] { 0, 1, 2 } select (how, value)];

    [Fact]
    public void Ranges_join_as_the_comparisons_do()
    {
        foreach (var (one, other, third) in from one in Comparisons from other in Comparisons from third in Comparisons select (one, other, third))
        {
            var joined = (NumberCondition)Of(one).And(Of(other)).Or(Of(third));
            foreach (var number in Numbers)
            {
                var expected = (Holds(one, number) && Holds(other, number)) || Holds(third, number);
                Assert.True(joined.Passes(number) == expected, $"{one} && {other} || {third} on {number} became {joined.Signature}");
                Assert.True(joined.Not().Passes(number) != expected, $"!({one} && {other} || {third}) on {number} became {joined.Not().Signature}");
            }

            Assert.Equal(joined.Signature, joined.Not().Not().Signature);
        }
    }

    private static NumberCondition Of((Comparison How, decimal Value) comparison) => NumberCondition.Compared(comparison.How, comparison.Value);

    private static bool Holds((Comparison How, decimal Value) comparison, decimal number) => comparison.How switch
    {
        Comparison.Equal => number == comparison.Value,
        Comparison.NotEqual => number != comparison.Value,
        Comparison.GreaterThan => number > comparison.Value,
        Comparison.GreaterThanOrEqual => number >= comparison.Value,
        Comparison.LessThan => number < comparison.Value,
        _ => number <= comparison.Value,
    };
}
