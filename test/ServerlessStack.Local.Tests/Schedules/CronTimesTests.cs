using System.Globalization;
using ServerlessStack.Local.Schedules.Times;

namespace ServerlessStack.Local.Tests.Schedules;

public class CronTimesTests
{
    [Theory]
    [InlineData("0 9 * * ? *", "2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z")]
    [InlineData("0/15 * * * ? *", "2026-11-23T09:14:59Z", "2026-11-23T09:15:00Z")]
    [InlineData("5-7,50 10,22 * * ? *", "2026-11-23T10:07:00Z", "2026-11-23T10:50:00Z")]
    [InlineData("0 8 ? * MON-FRI *", "2026-11-27T08:00:00Z", "2026-11-30T08:00:00Z")]
    [InlineData("0 8 ? * 2-6 *", "2026-11-27T08:00:00Z", "2026-11-30T08:00:00Z")]
    [InlineData("0 0 L * ? *", "2028-02-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 LW * ? *", "2026-05-01T00:00:00Z", "2026-05-29T00:00:00Z")]
    [InlineData("0 0 15W * ? *", "2026-11-01T00:00:00Z", "2026-11-16T00:00:00Z")]
    [InlineData("0 0 1W * ? *", "2026-07-31T00:00:00Z", "2026-08-03T00:00:00Z")]
    [InlineData("0 0 31W * ? *", "2026-01-31T00:00:00Z", "2026-03-31T00:00:00Z")]
    [InlineData("0 0 ? * 6L *", "2026-11-01T00:00:00Z", "2026-11-27T00:00:00Z")]
    [InlineData("0 0 ? * L *", "2026-11-22T00:00:00Z", "2026-11-28T00:00:00Z")]
    [InlineData("0 0 ? * TUE#2 *", "2026-11-01T00:00:00Z", "2026-11-10T00:00:00Z")]
    [InlineData("0 0 ? * 3#5 *", "2026-11-01T00:00:00Z", "2026-12-29T00:00:00Z")]
    [InlineData("0 12 1 JAN,JUL ? 2028-2030", "2026-11-01T00:00:00Z", "2028-01-01T12:00:00Z")]
    [InlineData("0 0 29 2 ? *", "2096-03-01T00:00:00Z", "2104-02-29T00:00:00Z")]
    public void The_next_time_is_what_the_guide_says(string fields, string after, string next) =>
        Assert.Equal(Time(next), CronTimes.Parse(fields, TimeZoneInfo.Utc).Next(Time(after)));

    [Fact]
    public void A_day_that_never_comes_has_no_time() => Assert.Null(CronTimes.Parse("0 0 30 2 ? *", TimeZoneInfo.Utc).Next(Time("2026-01-01T00:00:00Z")));

    [Fact]
    public void Years_that_are_over_have_no_time() => Assert.Null(CronTimes.Parse("0 0 1 1 ? 2020", TimeZoneInfo.Utc).Next(Time("2026-01-01T00:00:00Z")));

    [Fact]
    public void A_time_that_the_change_to_summer_time_skips_is_skipped()
    {
        var times = CronTimes.Parse("30 2 * * ? *", Berlin());

        // On 29 March 2026 the clocks go from 2:00 to 3:00.
        Assert.Equal(Time("2026-03-28T01:30:00Z"), times.Next(Time("2026-03-27T12:00:00Z")));
        Assert.Equal(Time("2026-03-30T00:30:00Z"), times.Next(Time("2026-03-28T01:30:00Z")));
    }

    [Fact]
    public void A_time_that_the_change_to_winter_time_repeats_fires_once()
    {
        var times = CronTimes.Parse("30 2 * * ? *", Berlin());

        // On 25 October 2026 the clocks go from 3:00 back to 2:00: 2:30 is 0:30 and 1:30 in Greenwich.
        Assert.Equal(Time("2026-10-25T00:30:00Z"), times.Next(Time("2026-10-24T12:00:00Z")));
        Assert.Equal(Time("2026-10-26T01:30:00Z"), times.Next(Time("2026-10-25T00:30:00Z")));
    }

    [Theory]
    [InlineData("0 9 * * ?", "has 5 fields and not 6")]
    [InlineData("0 9 * * * *", "needs ? as its day of month or as its day of week")]
    [InlineData("0 9 ? * ? *", "needs ? as its day of month or as its day of week")]
    [InlineData("60 9 * * ? *", "60 is not a minutes of a cron expression, which has values from 0 to 59")]
    [InlineData("0 9 ? * 0 *", "0 is not a day of week of a cron expression, which has values from 1 to 7")]
    [InlineData("0 9 ? * MON#6 *", "behind # stands a number from 1 to 5")]
    [InlineData("0 9 20-10 * ? *", "20-10 is not a day of month")]
    [InlineData("0 9 1 FOO ? *", "FOO is not a month")]
    public void What_is_not_a_cron_expression_is_refused_by_name(string fields, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => CronTimes.Parse(fields, TimeZoneInfo.Utc)).Message, StringComparison.Ordinal);

    private static TimeZoneInfo Berlin() => TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
