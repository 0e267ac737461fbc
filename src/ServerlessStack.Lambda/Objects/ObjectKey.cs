using System.Text;

namespace ServerlessStack.Lambda;

/// <summary>An object's key as S3's event notifications write it: URL-encoded, with a plus for a space (S3 user guide, "Event message structure").</summary>
internal static class ObjectKey
{
    /// <summary>The key in plain text.</summary>
    public static string Decode(string encoded)
    {
        // A key that needs no decoding is the common one.
        if (!encoded.AsSpan().ContainsAny('+', '%'))
        {
            return encoded;
        }

        // A plus in the key itself is sent as %2B, so the order matters: spaces first.
        return Uri.UnescapeDataString(new StringBuilder(encoded).Replace('+', ' ').ToString());
    }
}
