using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;
using ServerlessStack.Local.Schedules;

namespace ServerlessStack.EndToEnd.Tests.Flows;

public class ViewTests(SharedStorefront shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Views_are_counted_by_the_minute()
    {
        const int Views = 5;
        var storefront = shared.Running;
        var sku = $"seen-{Guid.NewGuid():N}"[..30];

        for (var view = 0; view < Views; view++)
        {
            await storefront.Api.TellAsync("views", $$"""{ "sku": "{{sku}}" }""");
        }

        // A minute may begin between two views.
        await Waiting.UntilAsync("all views are counted", async _ => await CountedAsync(storefront, sku) >= Views);
        Assert.Equal(Views, await CountedAsync(storefront, sku));
    }

    [Fact]
    public async Task The_nightly_schedule_writes_the_report_of_the_day_before_and_tells_people()
    {
        var storefront = shared.Running;
        var sku = $"yesterday-{Guid.NewGuid():N}"[..30];
        var reports = await storefront.ListenAsync(storefront.Outputs["ReportReadyTopic"]);
        var schedules = storefront.Services.GetRequiredService<ScheduleRunner>();
        var yesterday = ViewDay.Name(ViewDay.Of(TimeProvider.System.GetUtcNow()).AddDays(-1));
        await storefront.Tables.PutItemAsync(await TableAsync(storefront), CountsOf(yesterday, sku, views: 7), Cancellation);

        schedules.Fire(schedules.All.Single(schedule => schedule.Target.Arn.Name.Contains("ReportViews", StringComparison.Ordinal)));

        var key = ReportKey.Of(yesterday);
        await storefront.MessageWithAsync(reports, key);
        using var stored = await storefront.Buckets.GetObjectAsync(storefront.Outputs["ReportsBucket"], key, Cancellation);
        var report = await JsonSerializer.DeserializeAsync(stored.ResponseStream, StorefrontJson.Default.DailyViews, Cancellation);
        Assert.Equal(7, Assert.Single(report!.Products, product => product.Sku == sku).Views);
    }

    private static async Task<int> CountedAsync(LocalStorefront storefront, string sku)
    {
        var read = await storefront.Tables.ScanAsync(new ScanRequest(await TableAsync(storefront)) { ConsistentRead = true }, Cancellation);
        return read.Items.Sum(window => window["products"].M.TryGetValue(sku, out var views) ? int.Parse(views.N, CultureInfo.InvariantCulture) : 0);
    }

    private static Dictionary<string, AttributeValue> CountsOf(string day, string sku, int views) => new(StringComparer.Ordinal)
    {
        ["day"] = new() { S = day },
        ["window"] = new() { S = "12:00/shardId-000000000000" },
        ["products"] = new() { M = new(StringComparer.Ordinal) { [sku] = new() { N = views.ToString(CultureInfo.InvariantCulture) } } },
        ["others"] = new() { N = "0" },
    };

    // No output names it: only functions read it.
    private static async Task<string> TableAsync(LocalStorefront storefront) =>
        (await storefront.Tables.ListTablesAsync(Cancellation)).TableNames.Single(name => name.Contains("ViewCounts", StringComparison.Ordinal));
}
