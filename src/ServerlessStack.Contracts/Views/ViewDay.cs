using System.Globalization;

namespace ServerlessStack.Contracts;

/// <summary>The day that views are counted by: from midnight to midnight UTC, so that every day has 1,440 minutes.</summary>
public static class ViewDay
{
    /// <summary>The day of a point in time.</summary>
    /// <param name="time">The time, in any time zone.</param>
    /// <returns>The day.</returns>
    public static DateOnly Of(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    /// <summary>How a day is written.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day, such as <c>2026-01-31</c>.</returns>
    public static string Name(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
