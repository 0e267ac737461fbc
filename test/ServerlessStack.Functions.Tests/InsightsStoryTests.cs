using System.Text.Json.Nodes;
using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

/// <summary>A minute of views through both published functions; the test moves the window's state and fires the schedule.</summary>
public sealed class InsightsStoryTests(Storefront storefront) : IClassFixture<Storefront>
{
    [Fact]
    public async Task Views_are_counted_and_reported_the_night_after()
    {
        var counted = JsonNode.Parse(await storefront.AnswerAsync("CountViews", ViewWindow.Of("TEA-1", "CUP-7", "TEA-1")))!;
        Assert.Empty(counted["batchItemFailures"]!.AsArray());
        await storefront.AnswerAsync("CountViews", ViewWindow.End(counted["state"]!));

        await storefront.AnswerAsync("ReportViews", """{"time":"2026-01-03T02:30:00Z","schedule":"arn:aws:scheduler:eu-west-1:123456789012:schedule/default/nightly"}""");

        var (path, report) = Assert.Single(storefront.Receipts.Objects);
        Assert.Equal($"/{Storefront.Reports}/reports/2026-01-02.json", path);
        Assert.Equal("""{"day":"2026-01-02","total":3,"products":[{"sku":"TEA-1","views":2},{"sku":"CUP-7","views":1}],"others":0}""", report.Body);
    }
}
