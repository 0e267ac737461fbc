using System.Globalization;
using System.Text.RegularExpressions;

namespace ServerlessStack.Local.Schedules.Times;

/// <summary>At a steady rate. A day is 24 hours also where the clocks are changed.</summary>
/// <param name="Begin">The first time.</param>
/// <param name="Period">From one time to the next.</param>
internal sealed partial record RateTimes(DateTimeOffset Begin, TimeSpan Period) : IScheduleTimes
{
    /// <summary>Reads what stands in the brackets: <c>5 minutes</c>.</summary>
    /// <exception cref="FormatException">It is not a rate.</exception>
    public static RateTimes Parse(string text, DateTimeOffset begin)
    {
        var match = Form().Match(text);
        if (!match.Success || !int.TryParse(match.Groups["value"].Value, CultureInfo.InvariantCulture, out var value) || value == 0)
        {
            throw new FormatException($"rate({text}) is not a rate: rate(5 minutes), with minutes, hours or days.");
        }

        return new RateTimes(begin, match.Groups["unit"].Value switch
        {
            "minute" => TimeSpan.FromMinutes(value),
            "hour" => TimeSpan.FromHours(value),
            _ => TimeSpan.FromDays(value),
        });
    }

    /// <inheritdoc />
    public DateTimeOffset? Next(DateTimeOffset after) => after < Begin ? Begin : Begin + (Period * (((after - Begin).Ticks / Period.Ticks) + 1));

    [GeneratedRegex(@"\A(?<value>[0-9]+) (?<unit>minute|hour|day)s?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
