using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.Schedules.Times;

namespace ServerlessStack.Local.Schedules;

/// <summary>Reads schedules from templates.</summary>
/// <param name="account">Whose they are.</param>
/// <param name="time">The clock.</param>
internal sealed class ScheduleReader(LocalAccount account, TimeProvider time)
{
    /// <summary>The group of a schedule that names none.</summary>
    public const string DefaultGroup = "default";

    /// <summary>Reads the properties of <c>AWS::Scheduler::Schedule</c>.</summary>
    /// <exception cref="FormatException">One is not valid; the message names it.</exception>
    public Schedule Read(string name, JsonObject properties)
    {
        var group = (string?)properties["GroupName"] ?? DefaultGroup;
        var (start, end) = (Time(properties, "StartDate"), Time(properties, "EndDate"));
        var zone = Zone((string?)properties["ScheduleExpressionTimezone"] ?? "UTC");
        var expression = (string?)properties["ScheduleExpression"] ?? throw new FormatException("ScheduleExpression: a schedule has one.");
        var target = properties["Target"] ?? throw new FormatException("Target: a schedule has one.");
        return new Schedule(name, group, account.Arn("scheduler", $"schedule/{group}/{name}"), ScheduleExpression.Parse(expression, zone, start ?? time.GetUtcNow()), ScheduleTarget.Read(target))
        {
            Written = properties.DeepClone().AsObject(),
            Start = start,
            End = end,
            Window = Window(properties["FlexibleTimeWindow"]),
            IsEnabled = (string?)properties["State"] is null or "ENABLED",
        };
    }

    private static TimeSpan Window(JsonNode? window) => (string?)window?["Mode"] == "FLEXIBLE" && window["MaximumWindowInMinutes"] is { } minutes
        ? TimeSpan.FromMinutes(double.Parse(minutes.ToString(), CultureInfo.InvariantCulture))
        : TimeSpan.Zero;

    private static DateTimeOffset? Time(JsonObject properties, string name) => (string?)properties[name] is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) ? parsed
        : throw new FormatException($"{name}: {text} is not a time: 2026-01-31T12:00:00Z.");

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new FormatException($"ScheduleExpressionTimezone: there is no time zone {id}; names are those of the IANA database, such as Europe/Berlin.");
}
