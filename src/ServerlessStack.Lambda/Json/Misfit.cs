using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Requests;

namespace ServerlessStack.Lambda.Json;

/// <summary>Explains why a payload does not fit its type, for logs and Lambda's error: in the type's words only, without any of the payload's.</summary>
internal static class Misfit
{
    // Whoever sends what the function does not take at all learns that from the first mistakes already.
    private const int MostMistakes = 5;

    /// <summary>Explains.</summary>
    /// <param name="utf8">The payload.</param>
    /// <param name="type">The type it should fit.</param>
    /// <param name="exception">Where the serializer stopped.</param>
    public static string Explain(ReadOnlySpan<byte> utf8, JsonTypeInfo type, JsonException exception)
    {
        var mistakes = string.Join(' ', Find(utf8, type, exception).Take(MostMistakes).Select(mistake => $"At {mistake.Path}: {mistake.Expected}"));
        return exception.LineNumber is null ? mistakes : $"{mistakes} Reading it stopped at {ExceptionMessage.PlaceOf(exception)}.";
    }

    private static IReadOnlyList<Mistake> Find(ReadOnlySpan<byte> utf8, JsonTypeInfo type, JsonException exception)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(utf8, RequestDiagnosis.Reading(type.Options));
        }
        catch (JsonException)
        {
            return [At(exception, type, "this is not valid JSON.")];
        }

        try
        {
            if (new MistakeFinder(type.Options) { NamesUndeclared = false }.Find(root, type) is { Count: > 0 } mistakes)
            {
                return mistakes;
            }
        }
        catch (Exception)
        {
            // A converter fails in its own way, or a name is no text: where the serializer stopped is all that can be told.
        }

        return [At(exception, type, "the value does not have the expected form.")];
    }

    private static Mistake At(JsonException exception, JsonTypeInfo type, string expected) => new Place(DeclaredPath.Of(exception.Path, type), "#").Mistake(expected);
}
