namespace ServerlessStack.Local.Schedules.Times;

/// <summary>The days of a cron expression, with the letters that need a calendar: <c>L</c>, <c>W</c> and <c>#</c>.</summary>
internal static class CronDays
{
    private const string Last = "L";
    private const string Weekday = "W";
    private const int DaysInWeek = 7;

    /// <summary>Days of the month: <c>L</c> for the last, <c>15W</c> for the weekday nearest to the 15th, <c>LW</c> for the last weekday.</summary>
    /// <exception cref="FormatException">It is not such a field.</exception>
    public static Predicate<DateOnly> OfMonth(string text)
    {
        if (text == Last)
        {
            return day => day.Day == LastOf(day);
        }

        if (!text.EndsWith(Weekday, StringComparison.Ordinal))
        {
            var days = CronField.DaysOfMonth.Parse(text);
            return day => days.Contains(day.Day);
        }

        int? wanted = text == Last + Weekday ? null : CronField.DaysOfMonth.Value(text[..^1]);
        return day => (wanted ?? LastOf(day)) <= LastOf(day) && day.Day == NearestWeekday(day, wanted ?? LastOf(day));
    }

    /// <summary>Days of the week: <c>6L</c> for the month's last Friday, <c>3#2</c> for its second Tuesday.</summary>
    /// <exception cref="FormatException">It is not such a field.</exception>
    public static Predicate<DateOnly> OfWeek(string text)
    {
        if (text.Length > 1 && text.EndsWith(Last, StringComparison.Ordinal))
        {
            var wanted = CronField.DaysOfWeek.Value(text[..^1]);
            return day => Number(day) == wanted && day.Day + DaysInWeek > LastOf(day);
        }

        if (text.Split('#') is [var name, var which])
        {
            var wanted = CronField.DaysOfWeek.Value(name);
            var week = which is ['1' or '2' or '3' or '4' or '5'] ? which[0] - '0' : throw new FormatException($"{text} is not a day of week of a cron expression: behind # stands a number from 1 to 5.");
            return day => Number(day) == wanted && ((day.Day - 1) / DaysInWeek) + 1 == week;
        }

        var days = text == Last ? [DaysInWeek] : CronField.DaysOfWeek.Parse(text);
        return day => days.Contains(Number(day));
    }

    private static int Number(DateOnly day) => (int)day.DayOfWeek + 1;

    private static int LastOf(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);

    // Saturday moves back and Sunday forward, but never into another month.
    private static int NearestWeekday(DateOnly month, int wanted) => new DateOnly(month.Year, month.Month, wanted).DayOfWeek switch
    {
        DayOfWeek.Saturday => wanted == 1 ? 3 : wanted - 1,
        DayOfWeek.Sunday => wanted == LastOf(month) ? wanted - 2 : wanted + 1,
        _ => wanted,
    };
}
