using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Json;

/// <summary>
/// The part of a JSON path that a type declares, such as <c>$.lines[0].quantity</c>. Whatever else a path holds, such as the keys of a dictionary, comes from the payload.
/// </summary>
internal static class DeclaredPath
{
    /// <summary>Takes over what the type declares, up to the first step that it does not.</summary>
    /// <param name="path">The path as the serializer gives it; <see langword="null"/> when it knows none.</param>
    /// <param name="type">The type of the whole document.</param>
    /// <returns>The path; the whole document's when nothing else of it is declared.</returns>
    public static string Of(string? path, JsonTypeInfo type)
    {
        if (path is not ['$', .. var rest])
        {
            return "$";
        }

        var declared = new StringBuilder("$");
        for (JsonTypeInfo? at = type; at is not null && rest.Length > 0;)
        {
            // A name in brackets and quotes has characters that may end it too early, so it is never taken for a declared one.
            var end = rest.IndexOfAny(['.', '['], 1);
            var step = end < 0 ? rest : rest[..end];
            rest = rest[step.Length..];
            at = Step(at, step, declared);
        }

        return declared.ToString();
    }

    private static JsonTypeInfo? Step(JsonTypeInfo type, string step, StringBuilder declared)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && step is ['[', .. var index, ']'] && index.All(char.IsAsciiDigit))
        {
            declared.Append(step);
            return Find(type.ElementType, type.Options);
        }

        if (type.Kind != JsonTypeInfoKind.Object || step is not ['.', .. var name])
        {
            return null;
        }

        var comparison = type.Options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (type.Properties.FirstOrDefault(property => property.Name.Equals(name, comparison)) is not { } found)
        {
            return null;
        }

        declared.Append('.').Append(found.Name);

        // What a converter of its own reads looks as it likes.
        return found.CustomConverter is null ? Find(found.PropertyType, type.Options) : null;
    }

    private static JsonTypeInfo? Find(Type? type, JsonSerializerOptions options) =>
        type is not null && options.TryGetTypeInfo(Nullable.GetUnderlyingType(type) ?? type, out var found) ? found : null;
}
