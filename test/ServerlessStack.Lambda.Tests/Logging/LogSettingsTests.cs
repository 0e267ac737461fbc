using ServerlessStack.Lambda.Logging;

namespace ServerlessStack.Lambda.Tests.Logging;

public sealed class LogSettingsTests
{
    private static LogSettings Read(string? level, string? levels = null) =>
        LogSettings.Read(name => name == "AWS_LAMBDA_LOG_LEVEL" ? level : name == "STACK_LOG_LEVELS" ? levels : null);

    [Theory]
    [InlineData("TRACE", 0)]
    [InlineData("DEBUG", 1)]
    [InlineData("INFO", 2)]
    [InlineData("WARN", 3)]
    [InlineData("ERROR", 4)]
    [InlineData("FATAL", 5)]
    [InlineData("debug", 1)]
    [InlineData(null, 2)]
    [InlineData("", 2)]
    [InlineData("LOUD", 2)]
    public void The_level_is_lambdas_or_info(string? level, int expected) => Assert.Equal((Severity)expected, Read(level).Minimum);

    [Theory]
    [InlineData("Shop.Orders.PlaceOrder", Severity.Debug)]
    [InlineData("Shop.Orders", Severity.Debug)]
    [InlineData("Shop.OrdersArchive", Severity.Error)]
    [InlineData("Shop", Severity.Error)]
    [InlineData("Workshop", Severity.Info)]
    [InlineData("shop", Severity.Info)]
    internal void The_longest_category_that_fits_decides(string category, Severity expected)
    {
        var settings = Read("INFO", " Shop.Orders = DEBUG, Shop=error,");
        Assert.Null(settings.Mistake);
        Assert.Equal(expected, settings.MinimumOf(category));
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("Shop=LOUD")]
    [InlineData("=DEBUG")]
    public void A_part_that_is_not_understood_is_named_and_the_others_count(string part)
    {
        var settings = Read("INFO", $"{part},Shop.Orders=TRACE");
        Assert.Equal(Severity.Trace, settings.MinimumOf("Shop.Orders"));
        Assert.Equal(
            $"STACK_LOG_LEVELS has the part '{part}', which is not understood and changes nothing. Write category=LEVEL, with TRACE, DEBUG, INFO, WARN, ERROR or FATAL, and commas between several.",
            settings.Mistake);
    }
}
