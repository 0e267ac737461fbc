using System.Text.RegularExpressions;

namespace ServerlessStack.Constructs;

/// <summary>One field of a cron expression: a list of values, ranges and steps, or something that only this field knows.</summary>
/// <param name="name">What the field says.</param>
/// <param name="value">The pattern of one value.</param>
/// <param name="special">The pattern of what stands alone in the field.</param>
/// <param name="allowed">What the field is made of, in words.</param>
internal sealed class CronField(string name, string value, string special, string allowed)
{
    private readonly Regex _element = Whole($@"(\*|({value})(-({value}))?)(/[1-9][0-9]*)?");
    private readonly Regex _special = Whole(special);

    /// <summary>What is wrong with the field's text; <see langword="null"/> when nothing is.</summary>
    /// <param name="text">The text.</param>
    public string? ProblemOf(string text) =>
        _special.IsMatch(text) || text.Split(',').All(element => _element.IsMatch(element)) ? null : $"its {name} (\"{text}\") must be made of {allowed}";

    private static Regex Whole(string pattern) => new($@"^({pattern})\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
