using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Schedules;

public sealed class CronFieldsTests
{
    [Theory]
    [InlineData("0 2 * * ? *")]
    [InlineData("15 10 ? * MON-FRI *")]
    [InlineData("0/5 8-17 ? * 2-6 2030-2040")]
    [InlineData("*/10 * L * ? *")]
    [InlineData("0 18 LW * ? 2199")]
    [InlineData("0 18 L-3 JAN,JUL ? *")]
    [InlineData("0 18 15W 1-6/2 ? *")]
    [InlineData("0 9 ? * 2#1 *")]
    [InlineData("0 9 ? * FRIL *")]
    [InlineData("0 9 ? * L *")]
    [InlineData("0,30 0,23 1,15,31 12 ? 1970,2000")]
    [InlineData("05 09 01-07 02 ? *")]
    public void What_EventBridge_Scheduler_takes_has_no_problem(string fields) => Assert.Null(CronFields.ProblemOf(fields));

    [Theory]
    [InlineData("60 2 * * ? *", "its minute (\"60\") must be made of 0-59 and , - * /")]
    [InlineData("*-5 2 * * ? *", "its minute (\"*-5\") must be made of 0-59 and , - * /")]
    [InlineData("0/0 2 * * ? *", "its minute (\"0/0\") must be made of 0-59 and , - * /")]
    [InlineData("0 24 * * ? *", "its hour (\"24\") must be made of 0-23 and , - * /")]
    [InlineData("0 2, * * ? *", "its hour (\"2,\") must be made of 0-23 and , - * /")]
    [InlineData("0 2 32 * ? *", "its day of month (\"32\") must be made of 1-31 and , - * ? / L W")]
    [InlineData("0 2 0 * ? *", "its day of month (\"0\") must be made of 1-31 and , - * ? / L W")]
    [InlineData("0 2 * 13 ? *", "its month (\"13\") must be made of 1-12 or JAN-DEC and , - * /")]
    [InlineData("0 2 * JAM ? *", "its month (\"JAM\") must be made of 1-12 or JAN-DEC and , - * /")]
    [InlineData("0 2 ? * 0 *", "its day of week (\"0\") must be made of 1-7 or SUN-SAT and , - * ? L #")]
    [InlineData("0 2 ? * 2#6 *", "its day of week (\"2#6\") must be made of 1-7 or SUN-SAT and , - * ? L #")]
    [InlineData("0 2 * * ? 1969", "its year (\"1969\") must be made of 1970-2199 and , - * /")]
    [InlineData("0 2 * * ? 2200", "its year (\"2200\") must be made of 1970-2199 and , - * /")]
    [InlineData("0 2 * * * *", "exactly one of day of month and day of week must be \"?\"")]
    [InlineData("0 2 ? * ? *", "exactly one of day of month and day of week must be \"?\"")]
    public void What_it_refuses_is_named(string fields, string problem) =>
        Assert.Equal($"Cron (\"{fields}\") cannot work: {problem}. EventBridge Scheduler refuses the schedule.", CronFields.ProblemOf(fields));

    [Fact]
    public void Every_problem_is_named_at_once() =>
        Assert.Equal(
            "Cron (\"60 24 * * * *\") cannot work: its minute (\"60\") must be made of 0-59 and , - * /; its hour (\"24\") must be made of 0-23 and , - * /; exactly one of day of month and day of week must be \"?\". EventBridge Scheduler refuses the schedule.",
            CronFields.ProblemOf("60 24 * * * *"));

    [Fact]
    public void Five_fields_are_not_enough() =>
        Assert.Equal(
            "Cron (\"0 2 * * *\") must have 6 fields, minute hour day-of-month month day-of-week year, but has 5; EventBridge Scheduler refuses the schedule.",
            CronFields.ProblemOf("0 2 * * *"));
}
