namespace ServerlessStack.Lambda.Metrics;

/// <summary>
/// Spreads metrics over as many lines as CloudWatch's limits ask for: usually one
/// (CloudWatch user guide, "Specification: Embedded metric format": at most 100 metrics in a directive, and 100 values of a metric).
/// </summary>
internal static class MetricPages
{
    /// <summary>The most metrics on one line.</summary>
    public const int MostMetrics = 100;

    /// <summary>The most values of one metric on one line.</summary>
    public const int MostValues = 100;

    // With the longest names and numbers, a line with so many values stays below the 256 KB at which lines are cut.
    private const int MostValuesTogether = 2000;

    /// <summary>Spreads metrics. No metric is twice on one line.</summary>
    public static List<List<MetricSlice>> Of(List<Metric> metrics)
    {
        var pages = new List<List<MetricSlice>>();
        for (var start = 0; AddRound(pages, metrics, start); start += MostValues)
        {
        }

        return pages;
    }

    // The values of each metric from one position on.
    private static bool AddRound(List<List<MetricSlice>> pages, List<Metric> metrics, int start)
    {
        List<MetricSlice>? page = null;
        var values = 0;
        foreach (var metric in metrics)
        {
            var count = Math.Min(metric.Count - start, MostValues);
            if (count <= 0)
            {
                continue;
            }

            if (page is null || page.Count == MostMetrics || values + count > MostValuesTogether)
            {
                pages.Add(page = []);
                values = 0;
            }

            page.Add(new MetricSlice(metric, start, count));
            values += count;
        }

        return page is not null;
    }
}
