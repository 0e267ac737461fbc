namespace ServerlessStack.Lambda.Metrics;

/// <summary>The values of a metric that one line tells.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Start">The first of the values.</param>
/// <param name="Count">How many values.</param>
internal sealed record MetricSlice(Metric Metric, int Start, int Count)
{
    /// <summary>The values.</summary>
    public ReadOnlySpan<double> Values => Metric.Values.Slice(Start, Count);
}
