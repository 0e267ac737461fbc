namespace ServerlessStack.Constructs.Monitoring;

/// <summary>One CloudWatch metric, as the service that publishes it names it.</summary>
/// <param name="Namespace">Such as <c>AWS/Lambda</c>.</param>
/// <param name="Name">Such as <c>Errors</c>.</param>
/// <param name="Statistic">Such as <c>Sum</c>, or a percentile such as <c>p99</c>.</param>
/// <param name="Dimensions">The names and values that tell the resource apart. A metric has exactly these dimensions: with one more or one less it is another metric, which nobody publishes.</param>
internal sealed record Metric(string Namespace, string Name, string Statistic, params IReadOnlyList<(string Name, string Value)> Dimensions)
{
    /// <summary>Whether the statistic is a percentile, which CloudFormation writes elsewhere.</summary>
    public bool IsPercentile => Statistic[0] == 'p';
}
