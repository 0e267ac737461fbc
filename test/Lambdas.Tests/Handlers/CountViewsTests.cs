using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Views;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class CountViewsTests : IAsyncDisposable
{
    private static readonly TestWindow Minute = new(new(2026, 1, 2, 23, 59, 0, TimeSpan.Zero), TimeSpan.FromMinutes(1));

    private readonly ViewsInMemory _views = new();
    private readonly TestHost _host;

    public CountViewsTests() =>
        _host = TestHost.Run(_ => new CountViews(_views), JsonTypeInfoResolver.Combine(StorefrontJson.Default, ViewTallyJson.Default));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_minute_is_counted_over_all_its_invocations_and_kept_once()
    {
        var first = await ViewAsync(Minute, "TEA-1", "CUP-7", "TEA-1");
        var second = await ViewAsync(Minute.WithState(first.State<ViewTally>()!), "TEA-1");
        Assert.Empty(_views.Kept);

        (await EndAsync(second)).EnsureSucceeded();

        var counts = Assert.Single(_views.Kept);
        Assert.Equal(("2026-01-02", "23:59/shardId-000000000000", 0), (counts.Day, counts.Window, counts.Others));
        Assert.Equal([("CUP-7", 1), ("TEA-1", 3)], counts.Products.Select(product => (product.Key, product.Value)).Order());
    }

    [Fact]
    public async Task A_minute_that_cannot_be_kept_is_delivered_again_and_is_the_same_item()
    {
        var viewed = await ViewAsync(Minute, "TEA-1");
        _views.Fails = true;
        Assert.NotNull((await EndAsync(viewed)).Error);
        _views.Fails = false;

        await EndAsync(viewed);
        await EndAsync(viewed);

        Assert.Equal(2, _views.Kept.Count);
        Assert.Equivalent(_views.Kept[0], _views.Kept[1], strict: true);
    }

    [Fact]
    public async Task What_cannot_be_an_article_is_left_out_and_holds_up_nobody()
    {
        var viewed = await ViewAsync(Minute, "", "<script>", new string('A', 41), "TEA-1");

        await EndAsync(viewed.EnsureSucceeded());

        Assert.Equal("TEA-1", Assert.Single(Assert.Single(_views.Kept).Products).Key);
    }

    [Fact]
    public async Task A_minute_without_a_view_is_not_kept()
    {
        (await EndAsync(Minute)).EnsureSucceeded();

        Assert.Empty(_views.Kept);
    }

    [Fact]
    public async Task Without_a_window_the_connection_is_named_as_the_mistake()
    {
        var run = await _host.SendAsync(Envelopes.Kinesis(new ProductViewed { Sku = "TEA-1" }));

        Assert.Contains("Give the connection a TumblingWindow.", Assert.Single(run.Failures).Error!.Message, StringComparison.Ordinal);
    }

    private Task<TestRun> ViewAsync(TestWindow window, params string[] skus) =>
        _host.SendAsync(Envelopes.Kinesis([.. skus.Select(sku => new ProductViewed { Sku = sku })]).InWindow(window));

    private Task<TestRun> EndAsync(TestRun last) => EndAsync(Minute.WithState(last.State<ViewTally>()!));

    private Task<TestRun> EndAsync(TestWindow window) => _host.SendAsync(Envelopes.Kinesis<ProductViewed>().InWindow(window with { IsFinal = true }));
}
