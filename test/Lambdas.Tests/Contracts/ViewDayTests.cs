using System.Globalization;
using ServerlessStack.Contracts;

namespace ServerlessStack.Lambdas.Tests.Contracts;

public sealed class ViewDayTests
{
    [Theory]
    [InlineData("2026-01-02T00:00:00Z", "2026-01-02")]
    [InlineData("2026-01-02T00:59:59+01:00", "2026-01-01")]
    [InlineData("2025-12-31T23:59:59-05:00", "2026-01-01")]
    public void A_day_is_a_day_of_utc(string time, string expected) =>
        Assert.Equal(expected, ViewDay.Name(ViewDay.Of(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture))));
}
