using System.Globalization;
using ServerlessStack.Loyalty;

namespace ServerlessStack.Lambdas.Tests.Loyalty;

public sealed class PointsTests
{
    [Theory]
    [InlineData("0.99", 0)]
    [InlineData("1.00", 1)]
    [InlineData("20.99", 20)]
    [InlineData("1000000.00", 1_000_000)]
    public void Every_full_euro_earns_a_point(string total, long expected) => Assert.Equal(expected, Points.Of(decimal.Parse(total, CultureInfo.InvariantCulture)));
}
