using System.Globalization;
using Amazon.CDK;
using FsCheck;
using FsCheck.Fluent;
using ServerlessStack.Constructs;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Splits;

/// <summary>
/// The storefront's constructs over one to four stacks. Every split synthesizes in which needs point one way, and no other does: CloudFormation could deploy neither of two stacks that need each other first.
/// </summary>
public sealed class SplitTests
{
    private const int MostStacks = 4;
    private const int Splits = 12;

    private static readonly IReadOnlyList<(string From, string To)> Needs = NeedsOf(Synthesized(Everything(0)).App);

    [Fact]
    public void Every_split_along_the_flow_synthesizes()
    {
        // Whoever is needed is in the same stack or an earlier one.
        var splits = Gen.Choose(0, MostStacks - 1).ArrayOf(SplitStorefront.Constructs.Count).Select(numbers => numbers.Order().ToArray());

        Check(splits, numbers =>
        {
            var stacks = Numbered(numbers);
            Assert.False(StackNeeds.HaveCycle(Needs, stacks));
            Assert.Null(Synthesized(stacks).Error);
        });
    }

    [Fact]
    public void Any_split_synthesizes_unless_stacks_need_each_other_and_then_they_are_named()
    {
        var splits = Gen.Choose(1, MostStacks).SelectMany(stacks => Gen.Choose(0, stacks - 1).ArrayOf(SplitStorefront.Constructs.Count));

        Check(splits, numbers =>
        {
            var stacks = Numbered(numbers);
            var error = Synthesized(stacks).Error;
            if (StackNeeds.HaveCycle(Needs, stacks))
            {
                Assert.Contains("need each other, so neither can be deployed first:", error, StringComparison.Ordinal);
            }
            else
            {
                Assert.Null(error);
            }
        });
    }

    [Fact]
    public void It_is_the_storefront_that_is_split()
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Dev);

        Assert.Equal(NeedsOf(app).Order(), Needs.Order());
        Assert.Equal(SplitStorefront.Constructs.Where(name => name != "Nightly").Order(StringComparer.Ordinal), Needs.SelectMany(need => new[] { need.From, need.To }).Distinct().Order(StringComparer.Ordinal));
    }

    private static void Check(Gen<int[]> splits, Action<int[]> property) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Splits).WithReplay(20_260_930_123_456_789UL, 7UL), Prop.ForAll(splits.ToArbitrary(), property));

    private static IReadOnlyList<(string From, string To)> NeedsOf(App app) => StackNeeds.Of(EventGraph.Of(app), SplitStorefront.Grants);

    private static Dictionary<string, int> Everything(int stack) => SplitStorefront.Constructs.ToDictionary(name => name, _ => stack, StringComparer.Ordinal);

    private static Dictionary<string, int> Numbered(int[] numbers) => SplitStorefront.Constructs.Zip(numbers).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static (App App, string? Error) Synthesized(IReadOnlyDictionary<string, int> stacks)
    {
        var app = TestApp.Create();
        var made = stacks.Values.Distinct().ToDictionary(number => number, number => new Stack(app, string.Create(CultureInfo.InvariantCulture, $"Stack{number}")));
        SplitStorefront.Declare(name => made[stacks[name]]);
        var error = Record.Exception(() => app.Synth());
        return (app, error is null ? null : ServerlessApp.MessageOf(error) ?? throw error);
    }
}
