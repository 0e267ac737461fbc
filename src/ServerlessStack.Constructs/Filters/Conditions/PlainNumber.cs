using System.Globalization;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Writes numbers without exponent and without trailing zeros: one text for each number.</summary>
internal static class PlainNumber
{
    private const string Format = "0.############################";

    /// <summary>The number's only text.</summary>
    public static string Of(decimal value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
