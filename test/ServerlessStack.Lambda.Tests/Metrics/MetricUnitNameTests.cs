using ServerlessStack.Lambda.Metrics;

namespace ServerlessStack.Lambda.Tests.Metrics;

public sealed class MetricUnitNameTests
{
    [Fact]
    public void Every_unit_has_cloudwatchs_name() =>
        Assert.All(Enum.GetValues<MetricUnit>(), unit => Assert.Equal(unit.ToString().Replace("PerSecond", "/Second", StringComparison.Ordinal), MetricUnitName.Of(unit)));
}
