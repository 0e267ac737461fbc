namespace ServerlessStack.Lambda;

/// <summary>The grammar of a JSON number (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    /// <summary>Whether the whole text is one JSON number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var rest = text is ['-', ..] ? text[1..] : text;

        // No leading zero: "01" is two tokens in JSON.
        return SkipDigits(ref rest) is > 0 and var whole
            && (whole == 1 || text[text.Length - rest.Length - whole] != '0')
            && SkipFraction(ref rest)
            && SkipExponent(ref rest)
            && rest.IsEmpty;
    }

    private static bool SkipFraction(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['.', ..])
        {
            return true;
        }

        rest = rest[1..];
        return SkipDigits(ref rest) > 0;
    }

    private static bool SkipExponent(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['e' or 'E', ..])
        {
            return true;
        }

        rest = rest[1..];
        if (rest is ['+' or '-', ..])
        {
            rest = rest[1..];
        }

        return SkipDigits(ref rest) > 0;
    }

    private static int SkipDigits(ref ReadOnlySpan<char> rest)
    {
        var count = rest.IndexOfAnyExceptInRange('0', '9');
        count = count < 0 ? rest.Length : count;
        rest = rest[count..];
        return count;
    }
}
