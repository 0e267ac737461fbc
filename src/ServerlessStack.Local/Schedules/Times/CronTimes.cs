namespace ServerlessStack.Local.Schedules.Times;

/// <summary>
/// What <c>cron(minutes hours day-of-month month day-of-week year)</c> says, on the clocks of a place. A time that the change of the clocks skips is skipped; one that it
/// repeats fires once.
/// </summary>
/// <param name="Minutes">From 0 to 59.</param>
/// <param name="Hours">From 0 to 23.</param>
/// <param name="Months">From 1 to 12.</param>
/// <param name="Years">From 1970 to 2199.</param>
/// <param name="IsDay">Whether a day is one of those of the month, or of the week.</param>
/// <param name="Zone">The place.</param>
internal sealed record CronTimes(
    IReadOnlyList<int> Minutes, IReadOnlyList<int> Hours, IReadOnlyList<int> Months, IReadOnlyList<int> Years, Predicate<DateOnly> IsDay, TimeZoneInfo Zone) : IScheduleTimes
{
    private const int Fields = 6;
    private const string Any = "?";
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>Reads what stands in the brackets.</summary>
    /// <exception cref="FormatException">A field is not one.</exception>
    public static CronTimes Parse(string text, TimeZoneInfo zone)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields)
        {
            throw new FormatException($"cron({text}) has {fields.Length} fields and not {Fields}: minutes, hours, day of month, month, day of week, year.");
        }

        var (ofMonth, ofWeek) = (fields[2], fields[4]);
        if (ofMonth == Any == (ofWeek == Any))
        {
            throw new FormatException($"cron({text}) needs {Any} as its day of month or as its day of week, and not as both.");
        }

        return new CronTimes(
            CronField.Minutes.Parse(fields[0]),
            CronField.Hours.Parse(fields[1]),
            CronField.Months.Parse(fields[3]),
            CronField.Years.Parse(fields[5]),
            ofWeek == Any ? CronDays.OfMonth(ofMonth) : CronDays.OfWeek(ofWeek),
            zone);
    }

    /// <inheritdoc />
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, Zone).DateTime); day <= LastDay; day = day.AddDays(1))
        {
            if (Years.Contains(day.Year) && Months.Contains(day.Month) && IsDay(day) && FirstOf(day, after) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private DateTimeOffset? FirstOf(DateOnly day, DateTimeOffset after)
    {
        foreach (var hour in Hours)
        {
            foreach (var minute in Minutes)
            {
                var local = day.ToDateTime(new TimeOnly(hour, minute));
                if (!Zone.IsInvalidTime(local) && new DateTimeOffset(local, OffsetOf(local)) is var time && time > after)
                {
                    return time;
                }
            }
        }

        return null;
    }

    // Of a time that comes twice, the first is meant: the one that is further from Greenwich.
    private TimeSpan OffsetOf(DateTime local) => Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
}
