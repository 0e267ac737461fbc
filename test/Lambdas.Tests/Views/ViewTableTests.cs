using System.Text.Json.Nodes;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Views;

namespace ServerlessStack.Lambdas.Tests.Views;

public sealed class ViewTableTests() : TableTests<ViewTable>(TableName, ("day", "window"), (client, name) => new(client, name))
{
    private const string TableName = "views-table";

    private static readonly DateOnly Day = new(2026, 1, 2);

    [Fact]
    public async Task An_item_holds_the_counts_of_one_minute_and_shard()
    {
        await Table.KeepAsync(Some.Views("2026-01-02", "23:59/a", ("TEA-1", 2)) with { Others = 1 }, Cancellation);

        var expected = JsonNode.Parse("""{"day":{"S":"2026-01-02"},"window":{"S":"23:59/a"},"products":{"M":{"TEA-1":{"N":"2"}}},"others":{"N":"1"}}""");
        var stored = Assert.Single(Dynamo.Items).Value;
        Assert.True(JsonNode.DeepEquals(expected, stored), stored.ToJsonString());
    }

    [Fact]
    public async Task A_minute_that_is_counted_again_replaces_the_first_count()
    {
        await Table.KeepAsync(Some.Views("2026-01-02", "23:59/a", ("TEA-1", 2)), Cancellation);
        await Table.KeepAsync(Some.Views("2026-01-02", "23:59/a", ("TEA-1", 3)), Cancellation);

        Assert.Equal(3, Assert.Single(await ReadAsync()).Products["TEA-1"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public async Task A_day_is_read_page_after_page_and_no_other_day(int pageSize)
    {
        Dynamo.PageSize = pageSize;
        foreach (var (day, window) in new[] { ("2026-01-02", "00:00/a"), ("2026-01-02", "00:00/b"), ("2026-01-02", "23:59/a"), ("2026-01-01", "12:00/a"), ("2026-01-03", "12:00/a") })
        {
            await Table.KeepAsync(Some.Views(day, window, ("TEA-1", 1)), Cancellation);
        }

        Assert.Equal(["00:00/a", "00:00/b", "23:59/a"], (await ReadAsync()).Select(counts => counts.Window));
        Assert.Equal(pageSize switch { 1 => 3, 2 => 2, _ => 1 }, Dynamo.Calls.Count(call => call.Operation == "Query"));
    }

    [Fact]
    public async Task A_day_without_views_is_empty() => Assert.Empty(await ReadAsync());

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => ViewTable.From(new Links(_ => null)));

        Assert.Contains("a table of ViewCounts", failure.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<ViewCounts>> ReadAsync() => await Table.ReadAsync(Day, Cancellation).ToListAsync(Cancellation);
}
