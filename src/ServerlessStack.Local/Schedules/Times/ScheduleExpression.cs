using System.Globalization;
using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Schedules.Times;

/// <summary>Reads <c>cron(…)</c>, <c>rate(…)</c> and <c>at(…)</c>: <see href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html"/>.</summary>
internal static partial class ScheduleExpression
{
    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="zone">Where its times are.</param>
    /// <param name="begin">When a rate begins.</param>
    /// <exception cref="FormatException">It is not one.</exception>
    public static IScheduleTimes Parse(string text, TimeZoneInfo zone, DateTimeOffset begin) => Form().Match(text) is { Success: true } match
        ? match.Groups["kind"].Value switch
        {
            "cron" => CronTimes.Parse(match.Groups["what"].Value, zone),
            "rate" => RateTimes.Parse(match.Groups["what"].Value, begin),
            _ => new SingleTime(At(match.Groups["what"].Value, zone)),
        }
        : throw new FormatException($"{text} is none of cron(…), rate(…) and at(…).");

    private static DateTimeOffset At(string text, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : throw new FormatException($"at({text}) is not a time: at(yyyy-mm-ddThh:mm:ss).");

    [GeneratedRegex(@"\A(?<kind>cron|rate|at)\((?<what>[^()]+)\)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
