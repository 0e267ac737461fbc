using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Lambda;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Schedules;

public sealed class ScheduleTests
{
    private static readonly ScheduleProps Full = new()
    {
        Description = "Reports the day",
        TimeZone = "Europe/Berlin",
        FlexibleWindow = Duration.Minutes(15),
        Start = new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)),
        End = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        Connect(stack, new ScheduleProps());
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        Connect(stack, Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Makes_nothing_until_it_is_consumed() =>
        TestStack.TemplateOf(stack => new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 30)))).ResourceCountIs("AWS::Scheduler::Schedule", 0);

    [Fact]
    public void Sends_at_the_scheduled_minute_of_universal_time_from_now_on()
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, new ScheduleProps()));

        Assert.Equal("\"cron(30 2 * * ? *)\"", Part(template, "ScheduleExpression"));
        Assert.Equal("\"UTC\"", Part(template, "ScheduleExpressionTimezone"));
        Assert.Equal("""{"Mode":"OFF"}""", Part(template, "FlexibleTimeWindow"));
        Assert.Equal("null", Part(template, "StartDate"));
        Assert.Equal("null", Part(template, "EndDate"));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => Connect(stack, Full));

        Assert.Equal("\"Reports the day\"", Part(template, "Description"));
        Assert.Equal("\"Europe/Berlin\"", Part(template, "ScheduleExpressionTimezone"));
        Assert.Equal("""{"MaximumWindowInMinutes":15,"Mode":"FLEXIBLE"}""", Part(template, "FlexibleTimeWindow"));
        Assert.Equal("\"2030-01-01T00:00:00Z\"", Part(template, "StartDate"));
        Assert.Equal("\"2031-01-01T00:00:00Z\"", Part(template, "EndDate"));
    }

    [Fact]
    public void Each_consumer_has_a_schedule_of_its_own()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            var schedule = new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 30)));
            schedule.AddConsumer(new WorkQueue<ScheduleFired>(stack, "Reports"));
            schedule.AddConsumer(new EventBus(stack, "Audit"));
        });

        template.ResourceCountIs("AWS::Scheduler::Schedule", 2);
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new Schedule(stack, "Nightly", Recurrence.Cron("0 2 * * *"), new ScheduleProps
        {
            Description = new string('x', 513),
            TimeZone = "Europe/Berlim",
            FlexibleWindow = Duration.Seconds(90),
            Start = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero),
            End = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero),
        }));

        Assert.Equal(
            """
            Test/Nightly:
              - Cron ("0 2 * * *") must have 6 fields, minute hour day-of-month month day-of-week year, but has 5; EventBridge Scheduler refuses the schedule.
              - Description has 513 characters, but EventBridge Scheduler takes at most 512 and refuses the schedule.
              - TimeZone ("Europe/Berlim") must be the IANA name of a time zone, such as Europe/Berlin, or EventBridge Scheduler refuses the schedule.
              - FlexibleWindow (90 s) must be whole minutes, 60 s to 86400 s, or EventBridge Scheduler refuses the schedule.
              - Start (2031-01-01T00:00:00.0000000+00:00) must be before End (2030-01-01T00:00:00.0000000+00:00), or nothing is ever sent.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void One_point_in_time_cannot_be_bounded()
    {
        var error = TestStack.ErrorOf(stack => new Schedule(stack, "Launch", Recurrence.Once(new DateTime(2030, 6, 1, 8, 0, 0)), Full));

        Assert.Equal("Test/Launch:\n  - Start and End cannot bound Once (at(2030-06-01T08:00:00)): EventBridge Scheduler ignores them and sends the event anyway. Leave them out.", error);
    }

    private static void Connect(Stack stack, ScheduleProps props) =>
        new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 30)), props).AddConsumer(new WorkQueue<ScheduleFired>(stack, "Reports"));

    private static string Part(Amazon.CDK.Assertions.Template template, string name) => template.Part("ReportsFromNightlySchedule", name);
}
