using ServerlessStack.Testing;
using ServerlessStack.Tests.Architecture;

namespace ServerlessStack.Tests.Resources;

public sealed class ResourceTableTests
{
    private static readonly string Page = Path.Combine(RepositoryRoot.Folder, "docs", "resources.md");

    public static TheoryData<string> Neighbours => [.. SolutionsConstructs.Counts.Keys];

    private static List<PairResources> Pairs =>
    [
        .. Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, "test", "ServerlessStack.Tests", "Connections", "Snapshots"), "*.Minimal.json").Select(PairResources.Read),
    ];

    [Fact]
    public void The_page_says_what_the_templates_hold() => new KeptText("page", "resources", Page).Matches(ResourceTable.Write(Pairs), SnapshotMode.OfProcess);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void A_pair_never_takes_more_than_its_neighbours(string name)
    {
        var ours = Assert.Single(Pairs, pair => pair.Pair == name);
        var theirs = SolutionsConstructs.Counts[name];

        var compared = theirs.KeepsFailures ? ours.Own + ours.Shared : ours.Own;
        Assert.True(compared <= theirs.Resources, $"{name} takes {compared} resources, {theirs.Construct} {theirs.Resources}.");
        Assert.True(ours.Keys <= theirs.Keys, $"{name} takes {ours.Keys} KMS keys, {theirs.Construct} {theirs.Keys}.");
    }

    [Fact]
    public void No_pair_takes_a_custom_resource_or_a_key_and_none_shares_more_than_one_queue() =>
        Assert.All(Pairs, pair => Assert.Equal((pair.Pair, 0, 0, true), (pair.Pair, pair.CustomResources, pair.Keys, pair.Shared is 0 or 2)));

    [Fact]
    public void Counts_each_resource_once()
    {
        var pair = Assert.Single(Pairs, pair => pair.Pair == "BusToQueue");

        // The bus; rule, queue, its policy, its dead-letter queue, and the policy of that; two alarms.
        Assert.Equal((1, 5, 0, 2, 8), (pair.Buses, pair.Own, pair.Shared, pair.Alarms, pair.All));
    }
}
