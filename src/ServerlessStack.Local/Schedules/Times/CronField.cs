using System.Globalization;

namespace ServerlessStack.Local.Schedules.Times;

/// <summary>A field of a cron expression with numbers, ranges, steps and lists: <c>1</c>, <c>MON-FRI</c>, <c>0/15</c>, <c>*</c>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="First">Its smallest value.</param>
/// <param name="Last">Its largest value.</param>
/// <param name="Words">The words for its values, from the smallest on.</param>
internal sealed record CronField(string Name, int First, int Last, params string[] Words)
{
    /// <summary>The minutes.</summary>
    public static CronField Minutes { get; } = new("minutes", 0, 59);

    /// <summary>The hours.</summary>
    public static CronField Hours { get; } = new("hours", 0, 23);

    /// <summary>The days of the month.</summary>
    public static CronField DaysOfMonth { get; } = new("day of month", 1, 31);

    /// <summary>The months.</summary>
    public static CronField Months { get; } = new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /// <summary>The days of the week, from Sunday on.</summary>
    public static CronField DaysOfWeek { get; } = new("day of week", 1, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /// <summary>The years.</summary>
    public static CronField Years { get; } = new("year", 1970, 2199);

    /// <summary>The values of a field, in order.</summary>
    /// <exception cref="FormatException">It is not such a field.</exception>
    public IReadOnlyList<int> Parse(string text) => [.. text.Split(',').SelectMany(Part).Distinct().Order()];

    /// <summary>A single value.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public int Value(string text)
    {
        var word = Array.FindIndex(Words, other => other.Equals(text, StringComparison.OrdinalIgnoreCase));
        return word >= 0 ? First + word : Number(text, First, Last);
    }

    private IEnumerable<int> Part(string text)
    {
        var parts = text.Split('/');
        var step = parts.Length == 2 ? Number(parts[1], 1, Last) : 1;
        var range = parts[0].Split('-');
        var (from, to) = range switch
        {
            ["*"] => (First, Last),
            [var low, var high] => (Value(low), Value(high)),
            [var low] => (Value(low), parts.Length == 1 ? Value(low) : Last),
            _ => throw Invalid(text),
        };
        return from <= to && parts.Length <= 2 ? Enumerable.Range(0, ((to - from) / step) + 1).Select(index => from + (index * step)) : throw Invalid(text);
    }

    private int Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : throw Invalid(text);

    private FormatException Invalid(string text) => new($"{text} is not a {Name} of a cron expression, which has values from {First} to {Last}.");
}
