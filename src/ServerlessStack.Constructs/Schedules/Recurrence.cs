using System.Globalization;
using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>When a schedule sends its event (EventBridge Scheduler guide, "Schedule types in EventBridge Scheduler").</summary>
public sealed record Recurrence
{
    private const double Minute = 60;

    private Recurrence(string expression, string? problem = null, bool isOnce = false)
    {
        Expression = expression;
        Problem = problem;
        IsOnce = isOnce;
    }

    /// <summary>The expression as EventBridge Scheduler takes it, such as <c>cron(0 2 * * ? *)</c>.</summary>
    public string Expression { get; }

    /// <summary>What is wrong with it, reported by the schedule that uses it; <see langword="null"/> when nothing is known to be.</summary>
    internal string? Problem { get; }

    /// <summary>Whether there is only one time.</summary>
    internal bool IsOnce { get; }

    /// <summary>Again and again, counted from when the schedule is created.</summary>
    /// <param name="interval">How long from one event to the next: whole minutes, 1 min or more.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence Every(Duration interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        if (!interval.IsKnown() || !interval.IsBetween(Minute, double.MaxValue) || interval.InSeconds() % Minute != 0)
        {
            return new("rate(0 minutes)", $"Every ({interval.InWords()}) must be whole minutes, 60 s or more, and known at synthesis, or EventBridge Scheduler refuses the schedule.");
        }

        var minutes = (long)(interval.InSeconds() / Minute);
        return new(string.Create(CultureInfo.InvariantCulture, $"rate({minutes} {(minutes == 1 ? "minute" : "minutes")})"));
    }

    /// <summary>Every day at one time, in the schedule's time zone.</summary>
    /// <param name="time">The time, to the minute.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence Daily(TimeOnly time) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"cron({time.Minute} {time.Hour} * * ? *)"),
            time.Ticks % TimeSpan.TicksPerMinute == 0 ? null : $"Daily ({time:HH:mm:ss}) must name a whole minute: EventBridge Scheduler is precise to the minute.");

    /// <summary>By a cron expression of six fields, in the schedule's time zone: minute, hour, day of month, month, day of week, year; one of the two days is <c>?</c>.</summary>
    /// <param name="fields">The fields, such as <c>0 2 ? * MON-FRI *</c>.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence Cron(string fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var spaced = string.Join(' ', fields.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new($"cron({spaced})", CronFields.ProblemOf(spaced));
    }

    /// <summary>Once.</summary>
    /// <param name="time">When, to the minute, in the schedule's time zone.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence Once(DateTime time) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"at({time:yyyy-MM-dd'T'HH:mm:ss})"),
            time.Ticks % TimeSpan.TicksPerMinute == 0 ? null : $"Once ({time:yyyy-MM-dd HH:mm:ss}) must name a whole minute: EventBridge Scheduler is precise to the minute.",
            isOnce: true);
}
