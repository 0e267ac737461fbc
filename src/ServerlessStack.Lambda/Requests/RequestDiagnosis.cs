using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Requests;

/// <summary>
/// Explains why a request does not fit its type. The serializer stops at the first mistake and speaks of .NET types;
/// a caller needs all mistakes, in JSON's words.
/// </summary>
internal static class RequestDiagnosis
{
    /// <summary>How a document is read without a type, so that what the serializer takes is taken as well.</summary>
    public static JsonDocumentOptions Reading(JsonSerializerOptions options) => new()
    {
        AllowTrailingCommas = options.AllowTrailingCommas,
        CommentHandling = options.ReadCommentHandling,
        MaxDepth = options.MaxDepth,
    };

    /// <summary>Explains.</summary>
    /// <param name="utf8">The request.</param>
    /// <param name="type">The type it should fit.</param>
    /// <param name="exception">Where the serializer stopped.</param>
    public static Problem Explain(ReadOnlySpan<byte> utf8, JsonTypeInfo type, JsonException exception)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(utf8, Reading(type.Options));
        }
        catch (JsonException)
        {
            return Problem.BadRequest(string.Create(
                CultureInfo.InvariantCulture,
                $"At {exception.Path ?? "$"}: this is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})."));
        }

        IReadOnlyList<Mistake> mistakes;
        try
        {
            mistakes = new MistakeFinder(type.Options).Find(root, type);
        }
        catch (Exception)
        {
            // A converter fails in its own way; and half a surrogate pair, written as an escape, is valid JSON but no text, and so no name that could be told apart.
            mistakes = [];
        }

        var path = exception.Path ?? "$";
        return mistakes.Count == 0
            ? Problem.BadRequest($"At {path}: the value does not have the expected form.")
            : Problem.BadRequest($"At {mistakes[0].Path}: {mistakes[0].Expected}") with { Errors = [.. mistakes.Select(mistake => mistake.ToError())] };
    }
}
