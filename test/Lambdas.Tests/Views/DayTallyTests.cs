using System.Text.Json;
using ServerlessStack.Contracts;
using ServerlessStack.Views;

namespace ServerlessStack.Lambdas.Tests.Views;

public sealed class DayTallyTests
{
    private static readonly ViewCounts[] Windows =
    [
        Some.Views("2026-01-02", "00:00/a", ("TEA-1", 1), ("CUP-7", 4)),
        Some.Views("2026-01-02", "00:00/b", ("POT-2", 5)) with { Others = 2 },
        Some.Views("2026-01-02", "00:01/a", ("TEA-1", 3)),
    ];

    [Fact]
    public void A_report_adds_up_minutes_and_shards_and_begins_with_the_most_viewed()
    {
        var report = ReportOf(Windows);

        Assert.Equal(("2026-01-02", 15, 2), (report.Day, report.Total, report.Others));
        Assert.Equal([new("POT-2", 5), new("CUP-7", 4), new("TEA-1", 4)], report.Products);
    }

    [Fact]
    public void The_order_of_the_windows_makes_no_difference() => Assert.Equal(
        JsonSerializer.Serialize(ReportOf(Windows), StorefrontJson.Default.DailyViews),
        JsonSerializer.Serialize(ReportOf(Windows.Reverse()), StorefrontJson.Default.DailyViews));

    private static DailyViews ReportOf(IEnumerable<ViewCounts> windows)
    {
        var tally = new DayTally(new(2026, 1, 2));
        foreach (var window in windows)
        {
            tally.Add(window);
        }

        return tally.ToReport();
    }
}
