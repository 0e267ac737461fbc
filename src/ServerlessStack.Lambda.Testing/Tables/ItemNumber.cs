using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// A number as DynamoDB keeps it: plain digits without leading or trailing zeros, up to 38 of them, between 1E-130 and 9.9…E+125
/// (DynamoDB developer guide, "Supported data types and naming rules", Number). What was written as 20.00 comes back as 20.
/// </summary>
internal static class ItemNumber
{
    private const int MostDigits = 38;
    private const int SmallestExponent = -130;
    private const int LargestExponent = 125;

    /// <summary>Normalizes a JSON number.</summary>
    /// <exception cref="JsonException">DynamoDB refuses the number.</exception>
    public static string Normalize(string number)
    {
        var isNegative = number[0] == '-';
        var mantissaEnd = number.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (mantissaEnd < 0 ? number : number[..mantissaEnd]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);

        // The number is 0.digits times ten to the power of scale.
        var scale = (point < 0 ? mantissa.Length : point) + (mantissaEnd < 0 ? 0 : BigInteger.Parse(number[(mantissaEnd + 1)..], CultureInfo.InvariantCulture));
        var significant = digits.TrimStart('0');
        scale -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        if (significant.Length == 0)
        {
            return "0";
        }

        if (significant.Length > MostDigits || scale - 1 < SmallestExponent || scale - 1 > LargestExponent)
        {
            throw new JsonException(
                $"DynamoDB takes no number with {significant.Length} digits and the magnitude 1E{scale - 1}: at most {MostDigits} digits, between 1E{SmallestExponent} and "
                + $"9.9E{LargestExponent}. Such an item is in no table, so no stream sends it.");
        }

        return (isNegative ? "-" : "") + Place(significant, (int)scale);
    }

    private static string Place(string digits, int scale) =>
        scale <= 0 ? $"0.{new string('0', -scale)}{digits}"
            : scale >= digits.Length ? digits + new string('0', scale - digits.Length)
            : $"{digits[..scale]}.{digits[scale..]}";
}
