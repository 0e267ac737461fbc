using System.Text;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda.Json;

/// <summary>Reads events that are text, as people and other systems put them into topics and queues.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as it was sent; only a text in JSON's quotes loses them.</summary>
    /// <exception cref="UndecodableEventException">It is no text in UTF-8.</exception>
    public static string Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return utf8 is [(byte)'"', ..] && JsonParsing.TryParse(utf8, out var quoted, out _) && quoted.AsText() is { } text ? text : Strict.GetString(utf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UndecodableEventException("The event is no text in UTF-8.", exception);
        }
    }
}
