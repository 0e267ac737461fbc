using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What can be said about a schedule. Everything has a default, named in <see cref="ScheduleDefaults"/>.</summary>
public sealed record ScheduleProps
{
    /// <summary>What the schedule is for, shown in the console: at most 512 characters. Omitted: no description.</summary>
    public string? Description { get; init; }

    /// <summary>The time zone in which a cron expression or a point in time is meant, an IANA name such as <c>Europe/Berlin</c>; summer time is followed. Omitted: <see cref="ScheduleDefaults.TimeZone"/>.</summary>
    public string TimeZone { get; init; } = ScheduleDefaults.TimeZone;

    /// <summary>Within how long after the scheduled time the event is sent, whole minutes, 1 min to 1,440 min, which spreads load. Omitted: <see cref="ScheduleDefaults.FlexibleWindow"/>, at once (EventBridge Scheduler guide, "Configuring flexible time windows").</summary>
    public Duration? FlexibleWindow { get; init; } = ScheduleDefaults.FlexibleWindow;

    /// <summary>Before when nothing is sent; not with <see cref="Recurrence.Once"/>. Omitted: from now on (EventBridge Scheduler API reference, "CreateSchedule": StartDate).</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>After when nothing is sent; not with <see cref="Recurrence.Once"/>. Omitted: never (EventBridge Scheduler API reference, "CreateSchedule": EndDate).</summary>
    public DateTimeOffset? End { get; init; }
}
