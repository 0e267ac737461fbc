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
    private const int Splits = 16;
    private const int LowestPriority = 1_000_000;

    private static readonly IReadOnlyList<(string From, string To)> Needs = NeedsOf(Synthesized(Everything(0)).App);

    [Fact]
    public void Every_split_along_the_flow_synthesizes() => Check(AlongTheFlow(), numbers =>
    {
        var stacks = Numbered(numbers);
        Assert.False(StackNeeds.HaveCycle(Needs, stacks));
        Assert.Null(Synthesized(stacks).Error);
    });

    [Fact]
    public void Any_split_synthesizes_unless_stacks_need_each_other_and_then_they_are_named()
    {
        var (worked, refused) = (0, 0);

        Check(Gen.OneOf(AnySplit(), AlmostAlongTheFlow()), numbers =>
        {
            var stacks = Numbered(numbers);
            var error = Synthesized(stacks).Error;
            if (StackNeeds.HaveCycle(Needs, stacks))
            {
                Assert.Contains("need each other, so neither can be deployed first:", error, StringComparison.Ordinal);
                refused++;
            }
            else
            {
                Assert.Null(error);
                worked++;
            }
        });

        Assert.All([worked, refused], count => Assert.InRange(count, Splits / 4, Splits));
    }

    [Fact]
    public void It_is_the_storefront_that_is_split()
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Dev);

        Assert.Equal(NeedsOf(app).Order(), Needs.Order());
        Assert.Equal(SplitStorefront.Constructs.Where(name => name != "Nightly").Order(StringComparer.Ordinal), Needs.SelectMany(need => new[] { need.From, need.To }).Distinct().Order(StringComparer.Ordinal));
    }

    // Whoever is needed is in the same stack or an earlier one: any such order, cut in up to three places.
    private static Gen<int[]> AlongTheFlow() => Gen.Choose(0, LowestPriority).ArrayOf(SplitStorefront.Constructs.Count).SelectMany(
        priorities => Gen.Choose(0, MostStacks - 1).SelectMany(cuts => Gen.Choose(1, SplitStorefront.Constructs.Count - 1).ArrayOf(cuts)),
        (priorities, cuts) =>
        {
            var order = RandomOrder.Of(Needs, Numbered(priorities)).ToList();
            return SplitStorefront.Constructs.Select(name => cuts.Count(cut => cut <= order.IndexOf(name))).ToArray();
        });

    // Then one construct moves: some such splits work, some do not.
    private static Gen<int[]> AlmostAlongTheFlow() => AlongTheFlow().SelectMany(
        numbers => Gen.Choose(0, numbers.Length - 1),
        (numbers, moved) => numbers.Select((number, index) => index == moved ? (number + 1) % MostStacks : number).ToArray());

    private static Gen<int[]> AnySplit() => Gen.Choose(1, MostStacks).SelectMany(stacks => Gen.Choose(0, stacks - 1).ArrayOf(SplitStorefront.Constructs.Count));

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
