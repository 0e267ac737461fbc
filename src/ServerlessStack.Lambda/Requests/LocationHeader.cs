using System.Text;

namespace ServerlessStack.Lambda.Requests;

/// <summary>Writes a URI so that it can stand in a header.</summary>
internal static class LocationHeader
{
    /// <summary>The URI with everything outside visible ASCII percent-encoded: a line break in a header would start another header.</summary>
    public static string Format(Uri location)
    {
        var text = location.IsAbsoluteUri ? location.AbsoluteUri : location.OriginalString;
        if (text.All(letter => letter is > ' ' and <= '~'))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value is > ' ' and <= '~' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }
}
