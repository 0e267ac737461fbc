namespace ServerlessStack.Constructs.Filters;

/// <summary>What a service's filters can express.</summary>
/// <param name="Name">The way a sentence names it: <c>an SNS filter policy</c>.</param>
/// <param name="Texts">What it can ask of a text.</param>
/// <param name="LargestNumber">The largest number it compares, and with a minus the smallest.</param>
/// <param name="MostDecimals">The most digits after the decimal point.</param>
/// <param name="MatchesNull">Whether a pattern can hold <c>null</c>, which matches a property that is written as null.</param>
/// <param name="ExistsMeansNotEmpty">Whether <c>exists</c> wants more than the property: a value that is not empty.</param>
internal sealed record FilterDialect(string Name, TextOperators Texts, decimal LargestNumber, int MostDecimals, bool MatchesNull, bool ExistsMeansNotEmpty = false)
{
    /// <summary>
    /// SNS, on the message body (SNS guide, "Filter policy constraints", "String value matching", "Numeric value matching", "Key matching").
    /// <c>null</c> is left out: CloudFormation's JSON cannot hold it.
    /// </summary>
    public static FilterDialect Sns { get; } = new(
        "an SNS filter policy", TextOperators.IgnoreCase | TextOperators.ExceptPrefix, LargestNumber: 1_000_000_000, MostDecimals: 5, MatchesNull: false, ExistsMeansNotEmpty: true);

    /// <summary>Rules of an EventBridge bus (EventBridge user guide, "Comparison operators": column "Event bus support"; event-ruler, "Numeric matching").</summary>
    public static FilterDialect Bus { get; } = new(
        "an EventBridge pattern",
        TextOperators.IgnoreCase | TextOperators.EndsIgnoreCase | TextOperators.Wildcard
            | TextOperators.ExceptPrefix | TextOperators.ExceptSuffix | TextOperators.ExceptIgnoreCase | TextOperators.ExceptWildcard,
        LargestNumber: 5_000_000_000,
        MostDecimals: 6,
        MatchesNull: true);

    /// <summary>EventBridge Pipes (EventBridge user guide, "Comparison operators": column "Pipe support").</summary>
    public static FilterDialect Pipe { get; } = Bus with { Name = "a pipe's filter", Texts = TextOperators.IgnoreCase | TextOperators.EndsIgnoreCase };

    /// <summary>Event source mappings (Lambda developer guide, "Control which events Lambda sends to your function": "Filter rule syntax").</summary>
    public static FilterDialect Mapping { get; } = Bus with { Name = "an event source mapping's filter", Texts = TextOperators.IgnoreCase };
}
