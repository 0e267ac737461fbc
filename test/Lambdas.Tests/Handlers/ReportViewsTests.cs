using ServerlessStack.Contracts;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Reports;

namespace ServerlessStack.Lambdas.Tests.Handlers;

public sealed class ReportViewsTests
{
    private readonly ViewsInMemory _views = new();
    private readonly ReportsInMemory _reports = new();

    [Theory]
    // 3:30 in Berlin, in winter and in summer.
    [InlineData("2026-01-03T02:30:00Z", "2026-01-02")]
    [InlineData("2026-07-03T01:30:00Z", "2026-07-02")]
    // A delivery that was retried for hours still names the time that was scheduled.
    [InlineData("2026-03-01T02:30:00+01:00", "2026-02-28")]
    public async Task The_report_is_about_the_day_before_the_scheduled_time(string time, string day)
    {
        _views.Kept.Add(Some.Views(day, "00:00/a", ("TEA-1", 2)));
        _views.Kept.Add(Some.Views(day, "23:59/b", ("TEA-1", 1)));
        _views.Kept.Add(Some.Views("2026-01-03", "00:00/a", ("CUP-7", 100)));

        (await FireAsync(time)).EnsureSucceeded();

        var report = Assert.Single(_reports.Written);
        Assert.Equal((day, 3), (report.Day, report.Total));
        Assert.Equal(new ProductViews("TEA-1", 3), Assert.Single(report.Products));
    }

    [Fact]
    public async Task A_day_without_a_view_has_a_report_too()
    {
        (await FireAsync("2026-01-03T02:30:00Z")).EnsureSucceeded();

        Assert.Equivalent(new DailyViews { Day = "2026-01-02", Total = 0, Products = [], Others = 0 }, Assert.Single(_reports.Written), strict: true);
    }

    // The input that the schedule sends.
    private async Task<TestRun> FireAsync(string time)
    {
        await using var host = TestHost.Run(_ => new ReportViews(_views, _reports), StorefrontJson.Default);
        return await host.SendAsync(Envelopes.Raw($$"""{"time":"{{time}}","schedule":"arn:aws:scheduler:eu-west-1:123456789012:schedule/default/nightly"}"""));
    }

    private sealed class ReportsInMemory : IReportStore
    {
        internal List<DailyViews> Written { get; } = [];

        public Task WriteAsync(DailyViews report, CancellationToken cancellation)
        {
            Written.Add(report);
            return Task.CompletedTask;
        }
    }
}
