using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Tests.Filters;

/// <summary>Every pair of tests, on every text: what is reduced must let through what both parts did.</summary>
public sealed class TextConditionTests
{
    private static readonly string[] Texts = ["", "a", "A", "b", "ab", "Ab", "ba", "aba", "abab", "bab"];

    private static readonly TextTest[] Tests =
    [
        .. from operation in Enum.GetValues<TextOperator>()
           from value in new[] { "", "a", "A", "ab", "ba" }
           from isNegated in new[] { false, true }
           select new TextTest(operation, value, isNegated),
    ];

    [Fact]
    public void Both_let_through_what_each_lets_through() =>
        EveryPair((one, other) => one.And(other), (one, other) => one && other);

    [Fact]
    public void Either_lets_through_what_one_lets_through() =>
        EveryPair((one, other) => one.Or(other), (one, other) => one || other);

    [Fact]
    public void The_opposite_lets_through_what_is_held_back() => EveryPair(
        (one, other) => ((TextCondition)one.Or(other)).Not(),
        (one, other) => !(one || other));

    [Fact]
    public void A_condition_that_says_everything_or_nothing_knows_it()
    {
        Assert.True(TextCondition.NoneOf([]).IsEverything);
        Assert.True(TextCondition.AnyOf([new(TextOperator.Prefix, "")]).IsEverything);
        Assert.True(TextCondition.AnyOf([new(TextOperator.Prefix, "a"), new(TextOperator.Prefix, "a", IsNegated: true)]).IsEverything);
        Assert.True(TextCondition.AnyOf([]).IsNothing);
        Assert.True(TextCondition.NoneOf([new(TextOperator.Suffix, "")]).IsNothing);
        Assert.True(TextCondition.AnyOf([new(TextOperator.Prefix, "a")]).And(TextCondition.AnyOf([new(TextOperator.Prefix, "b")])).IsNothing);
    }

    private static void EveryPair(Func<TextCondition, TextCondition, Condition> join, Func<bool, bool, bool> expected)
    {
        foreach (var one in Tests)
        {
            foreach (var other in Tests)
            {
                var joined = join(TextCondition.AnyOf([one]), TextCondition.AnyOf([other]));
                Assert.All(Texts, text => Assert.True(joined.Passes(text) == expected(one.Passes(text), other.Passes(text)), $"{one} with {other} on '{text}' became {joined.Signature}"));
            }
        }
    }
}
