namespace ServerlessStack.Constructs;

/// <summary>The six fields of a cron expression (EventBridge Scheduler guide, "Schedule types in EventBridge Scheduler": cron-based schedules).</summary>
internal static class CronFields
{
    private const string Months = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
    private const string Weekday = "[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT";
    private const string Day = "0?[1-9]|[12][0-9]|3[01]";
    private const string Nothing = "(?!)";

    private static readonly CronField[] Fields =
    [
        new("minute", "[0-5]?[0-9]", Nothing, "0-59 and , - * /"),
        new("hour", "[01]?[0-9]|2[0-3]", Nothing, "0-23 and , - * /"),
        new("day of month", Day, $@"\?|LW?|L-({Day})|({Day})W", "1-31 and , - * ? / L W"),
        new("month", $"0?[1-9]|1[0-2]|{Months}", Nothing, "1-12 or JAN-DEC and , - * /"),
        new("day of week", Weekday, $@"\?|L|({Weekday})(L|#[1-5])", "1-7 or SUN-SAT and , - * ? L #"),
        new("year", "19[7-9][0-9]|2[01][0-9][0-9]", Nothing, "1970-2199 and , - * /"),
    ];

    /// <summary>What is wrong with the fields; <see langword="null"/> when nothing is.</summary>
    /// <param name="fields">The fields, with one space between them.</param>
    public static string? ProblemOf(string fields)
    {
        var values = fields.Split(' ');
        if (values.Length != Fields.Length)
        {
            return $"Cron (\"{fields}\") must have 6 fields, minute hour day-of-month month day-of-week year, but has {values.Length}; EventBridge Scheduler refuses the schedule.";
        }

        var wrong = Fields.Zip(values, (field, value) => field.ProblemOf(value)).OfType<string>().ToList();
        if ((values[2] == "?") == (values[4] == "?"))
        {
            wrong.Add("exactly one of day of month and day of week must be \"?\"");
        }

        return wrong.Count == 0 ? null : $"Cron (\"{fields}\") cannot work: {string.Join("; ", wrong)}. EventBridge Scheduler refuses the schedule.";
    }
}
