using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Metrics;

public sealed class FunctionMetricsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => new FunctionMetrics().Add(name, 1));

    [Fact]
    public void A_name_of_255_characters_is_taken_and_a_longer_one_refused()
    {
        var metrics = new FunctionMetrics();
        metrics.Add(new string('n', 255), 1);
        var exception = Assert.Throws<ArgumentException>(() => metrics.Add(new string('n', 256), 1));
        Assert.StartsWith(
            "The metric's name has 256 characters, but must have 1 to 255 and not be blank, or CloudWatch drops the metric.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Processed")]
    [InlineData("FunctionName")]
    [InlineData("_aws")]
    [InlineData("level")]
    public void A_name_that_the_host_uses_is_refused(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => new FunctionMetrics().Add(name, 1));
        Assert.StartsWith($"The metric's name '{name}' is taken by the host; choose another one.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_is_none_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new FunctionMetrics().Add("Weight", 1, (MetricUnit)99));

    [Fact]
    public void A_metric_keeps_its_unit_within_an_invocation() => LogLines.Write(telemetry =>
    {
        telemetry.Metrics.Add("Weight", 1, MetricUnit.None);
        var exception = Assert.Throws<ArgumentException>(() => telemetry.Metrics.Add("Weight", 1, MetricUnit.Count));
        Assert.StartsWith("The metric 'Weight' counts None already in this invocation, and cannot count Count, too.", exception.Message, StringComparison.Ordinal);
        telemetry.Metrics.Take();
        telemetry.Metrics.Add("Weight", 1, MetricUnit.Count);
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e200)]
    public void A_value_that_cloudwatch_would_refuse_is_left_out_with_a_warning(double value)
    {
        var line = Assert.Single(LogLines.Parse(LogLines.Write(telemetry =>
        {
            telemetry.Metrics.Add("Ratio", value);
            Assert.Empty(telemetry.Metrics.Take());
        })));
        Assert.Equal("WARN", (string?)line["level"]);
        Assert.Contains("the metric 'Ratio' is left out", (string?)line["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_lost_when_many_add_at_once() => LogLines.Write(telemetry =>
    {
        Parallel.For(0, 1000, index => telemetry.Metrics.Add($"Metric{index % 10}", index));
        var metrics = telemetry.Metrics.Take();
        Assert.Equal(10, metrics.Count);
        Assert.Equal(Enumerable.Range(0, 1000).Sum(), metrics.Sum(metric => metric.Values.ToArray().Sum()));
    });

    [Fact]
    public void Without_a_namespace_nothing_is_kept() => LogLines.Write(
        telemetry =>
        {
            telemetry.Metrics.Add("Weight", 1);
            Assert.Empty(telemetry.Metrics.Take());
        },
        (FunctionVariables.MetricsNamespace, ""));
}
