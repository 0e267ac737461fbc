using System.Globalization;
using Amazon.CDK.AWS.Scheduler;
using Constructs;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>Connects a schedule with one consumer.</summary>
internal static class ScheduledDelivery
{
    // EventBridge Scheduler fills the attributes in when it sends (EventBridge Scheduler guide, "Adding context attributes in EventBridge Scheduler").
    private const string Event = """{"time":"<aws.scheduler.scheduled-time>","schedule":"<aws.scheduler.schedule-arn>"}""";
    private const string Service = "scheduler.amazonaws.com";

    /// <summary>Makes the schedule on the consumer's side.</summary>
    /// <param name="schedule">When.</param>
    /// <param name="consumer">The consumer; the schedule lives below it.</param>
    /// <param name="target">Describes the consumer, given the construct that owns what it needs.</param>
    /// <param name="props">Retries and dead letters; <see langword="null"/> for the defaults.</param>
    public static void Add(Schedule schedule, Construct consumer, Func<Construct, ScheduleTarget> target, DeliveryProps? props)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(consumer);
        props ??= new DeliveryProps();
        var rules = new Rules(consumer);
        DeliveryLimits.Check(rules, props);
        var id = ConnectionRoom.IdOf(consumer, schedule, rules);
        rules.Check();

        var room = new Construct(consumer, id);
        var described = target(room);
        var deadLetters = props.DeadLetters ?? described.DeadLetters();
        _ = new CfnSchedule(room, "Schedule", new CfnScheduleProps
        {
            Description = schedule.Props.Description,
            ScheduleExpression = schedule.When.Expression,
            ScheduleExpressionTimezone = schedule.Props.TimeZone,
            StartDate = Moment(schedule.Props.Start),
            EndDate = Moment(schedule.Props.End),
            FlexibleTimeWindow = schedule.Props.FlexibleWindow is { } window
                ? new CfnSchedule.FlexibleTimeWindowProperty { Mode = "FLEXIBLE", MaximumWindowInMinutes = window.ToMinutes() }
                : new CfnSchedule.FlexibleTimeWindowProperty { Mode = "OFF" },
            Target = new CfnSchedule.TargetProperty
            {
                Arn = described.Arn,
                RoleArn = DeliveryRole.Of(room, Service, (described.Actions, described.Arn), (["sqs:SendMessage"], deadLetters.QueueArn)),
                Input = Event,
                EventBridgeParameters = described.Bus,
                DeadLetterConfig = new CfnSchedule.DeadLetterConfigProperty { Arn = deadLetters.QueueArn },
                RetryPolicy = new CfnSchedule.RetryPolicyProperty
                {
                    MaximumRetryAttempts = props.MaximumRetryAttempts,
                    MaximumEventAgeInSeconds = props.MaximumEventAge.ToNumber(),
                },
            },
        });
        EventGraph.Add(new EventEdge
        {
            Source = schedule,
            Consumer = consumer,
            Event = typeof(ScheduleFired),
            Filter = schedule.When.Expression,
            Retries = props.InWords(),
            DeadLetters = deadLetters,
        });
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
