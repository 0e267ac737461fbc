namespace ServerlessStack.Lambda;

/// <summary>The grammar of a JSON number (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    /// <summary>Whether the whole text is one JSON number.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> utf8)
    {
        var rest = utf8 is [(byte)'-', ..] ? utf8[1..] : utf8;

        // No leading zero: "01" is two tokens in JSON.
        return SkipDigits(ref rest) is > 0 and var whole
            && (whole == 1 || utf8[utf8.Length - rest.Length - whole] != '0')
            && SkipFraction(ref rest)
            && SkipExponent(ref rest)
            && rest.IsEmpty;
    }

    private static bool SkipFraction(ref ReadOnlySpan<byte> rest)
    {
        if (rest is not [(byte)'.', ..])
        {
            return true;
        }

        rest = rest[1..];
        return SkipDigits(ref rest) > 0;
    }

    private static bool SkipExponent(ref ReadOnlySpan<byte> rest)
    {
        if (rest is not [(byte)'e' or (byte)'E', ..])
        {
            return true;
        }

        rest = rest[1..];
        if (rest is [(byte)'+' or (byte)'-', ..])
        {
            rest = rest[1..];
        }

        return SkipDigits(ref rest) > 0;
    }

    private static int SkipDigits(ref ReadOnlySpan<byte> rest)
    {
        var count = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        count = count < 0 ? rest.Length : count;
        rest = rest[count..];
        return count;
    }
}
