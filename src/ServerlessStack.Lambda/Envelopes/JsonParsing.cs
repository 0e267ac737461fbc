using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Parses envelopes, the outermost and those inside of others alike.</summary>
internal static class JsonParsing
{
    // DynamoDB nests items 32 deep, and each level is two in typed JSON; the envelope and the event's own nesting come on top.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>Parses a text.</summary>
    /// <returns><see langword="false"/> when it is no JSON.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out JsonElement root, [NotNullWhen(false)] out JsonException? mistake)
    {
        try
        {
            (root, mistake) = (JsonElement.Parse(utf8, Options), null);
            return true;
        }
        catch (JsonException exception)
        {
            (root, mistake) = (default, exception);
            return false;
        }
    }
}
