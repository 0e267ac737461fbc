using Amazon.CDK;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Schedules;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData(60, "rate(1 minute)")]
    [InlineData(300, "rate(5 minutes)")]
    [InlineData(86_400, "rate(1440 minutes)")]
    public void An_interval_is_a_rate_in_minutes(double seconds, string expression)
    {
        var every = Recurrence.Every(Duration.Seconds(seconds));

        Assert.Equal(expression, every.Expression);
        Assert.Null(every.Problem);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    [InlineData(90)]
    public void An_interval_of_anything_but_whole_minutes_is_refused(double seconds) =>
        Assert.Equal(
            $"Every ({seconds} s) must be whole minutes, 60 s or more, and known at synthesis, or EventBridge Scheduler refuses the schedule.",
            Recurrence.Every(Duration.Seconds(seconds)).Problem);

    [Fact]
    public void An_interval_that_only_deployment_knows_is_refused()
    {
        var minutes = new CfnParameter(TestStack.Create(), "Minutes", new CfnParameterProps { Type = "Number" });

        Assert.Equal(
            "Every (a time set at deployment) must be whole minutes, 60 s or more, and known at synthesis, or EventBridge Scheduler refuses the schedule.",
            Recurrence.Every(Duration.Minutes(minutes.ValueAsNumber)).Problem);
    }

    [Fact]
    public void A_time_of_the_day_is_a_cron_expression()
    {
        var daily = Recurrence.Daily(new TimeOnly(2, 30));

        Assert.Equal("cron(30 2 * * ? *)", daily.Expression);
        Assert.Null(daily.Problem);
        Assert.Equal("Daily (02:30:15) must name a whole minute: EventBridge Scheduler is precise to the minute.", Recurrence.Daily(new TimeOnly(2, 30, 15)).Problem);
    }

    [Fact]
    public void One_point_in_time_is_in_the_schedules_own_zone()
    {
        var once = Recurrence.Once(new DateTime(2030, 6, 1, 8, 5, 0));

        Assert.Equal("at(2030-06-01T08:05:00)", once.Expression);
        Assert.Null(once.Problem);
        Assert.Equal("Once (2030-06-01 08:05:15) must name a whole minute: EventBridge Scheduler is precise to the minute.", Recurrence.Once(new DateTime(2030, 6, 1, 8, 5, 15)).Problem);
    }

    [Fact]
    public void Cron_fields_are_told_apart_by_one_space()
    {
        var cron = Recurrence.Cron(" 0  2 ? * MON-FRI   * ");

        Assert.Equal("cron(0 2 ? * MON-FRI *)", cron.Expression);
        Assert.Null(cron.Problem);
    }

    [Fact]
    public void Cron_fields_that_cannot_work_are_a_problem() => Assert.StartsWith("Cron (\"0 2\") must have 6 fields", Recurrence.Cron("0 2").Problem, StringComparison.Ordinal);
}
