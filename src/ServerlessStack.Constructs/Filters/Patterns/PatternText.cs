using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Writes a pattern as JSON text.</summary>
internal static class PatternText
{
    // Signs such as > stay one character: services count them. The text never becomes part of a page.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text.</summary>
    /// <param name="pattern">Dictionaries, lists, strings, numbers, booleans and null.</param>
    public static string Of(object pattern) => JsonSerializer.Serialize(pattern, Compact);
}
