using FsCheck;
using FsCheck.Fluent;
using ServerlessStack.Lambda.Metrics;

namespace ServerlessStack.Lambda.Tests.Metrics;

public sealed class MetricPagesTests
{
    private static List<Metric> Metrics(params IEnumerable<int> counts)
    {
        var metrics = new List<Metric>();
        foreach (var count in counts)
        {
            var metric = new Metric($"Metric{metrics.Count}", "Count");
            for (var value = 0; value < count; value++)
            {
                metric.Add(value);
            }

            metrics.Add(metric);
        }

        return metrics;
    }

    [Fact]
    public void A_hundred_metrics_fit_on_one_line() => Assert.Single(MetricPages.Of(Metrics(Enumerable.Repeat(1, 100))));

    [Fact]
    public void One_more_takes_another_line() => Assert.Equal([100, 1], MetricPages.Of(Metrics(Enumerable.Repeat(1, 101))).Select(page => page.Count));

    [Fact]
    public void A_metric_with_more_than_a_hundred_values_goes_on_on_another_line() =>
        Assert.Equal([(0, 100), (100, 100), (200, 50)], MetricPages.Of(Metrics(250)).Select(page => Assert.Single(page)).Select(slice => (slice.Start, slice.Count)));

    [Fact]
    public void However_many_there_are_every_value_is_told_once_and_no_limit_is_broken() => Prop.ForAll(
        Arb.From(Gen.Choose(1, 450).NonEmptyListOf()),
        counts =>
        {
            var pages = MetricPages.Of(Metrics(counts));
            Assert.All(pages, page =>
            {
                Assert.InRange(page.Count, 1, 100);
                Assert.All(page, slice => Assert.InRange(slice.Count, 1, 100));
                Assert.Equal(page.Count, page.Select(slice => slice.Metric.Name).Distinct(StringComparer.Ordinal).Count());
                Assert.True(page.Sum(slice => slice.Count) <= 2000);
            });
            var told = pages.SelectMany(page => page).GroupBy(slice => slice.Metric.Name, StringComparer.Ordinal)
                .ToDictionary(slices => slices.Key, slices => slices.SelectMany(slice => slice.Values.ToArray()).ToArray(), StringComparer.Ordinal);
            Assert.All(counts.Select((count, index) => (count, index)), metric =>
                Assert.Equal(Enumerable.Range(0, metric.count).Select(value => (double)value), told[$"Metric{metric.index}"]));
        }).QuickCheckThrowOnFailure();
}
