using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Requests;

/// <summary>Says in JSON's words what a type accepts and what was sent instead.</summary>
internal static class Expectation
{
    /// <summary>Explains why a value does not fit, without the value: it may be a secret, or a megabyte.</summary>
    public static string Explain(JsonElement value, JsonTypeInfo type)
    {
        var scalar = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        var sent = value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => type.Kind == JsonTypeInfoKind.None && IsText(scalar) ? "another text" : "a text",
            JsonValueKind.Number => type.Kind == JsonTypeInfoKind.None && IsNumber(scalar) ? "another number" : "a number",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            _ => "null",
        };
        return $"{Of(type)} is expected, but {sent} was sent.";
    }

    private static string Of(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
        JsonTypeInfoKind.Enumerable => "an array",
        _ => OfScalar(Nullable.GetUnderlyingType(type.Type) ?? type.Type),
    };

    private static string OfScalar(Type type) => type switch
    {
        { IsEnum: true } => "one of " + string.Join(", ", Enum.GetNames(type)),
        _ when Type.GetTypeCode(type) is TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "a number",
        _ when Type.GetTypeCode(type) is TypeCode.Int64 or TypeCode.UInt64 => "a whole number of 64 bits",
        _ when IsNumber(type) => "a whole number of 32 bits",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(DateTimeOffset) || type == typeof(DateTime) => "a date and time such as 2026-01-31T09:30:00Z",
        _ when type == typeof(DateOnly) => "a date such as 2026-01-31",
        _ when type == typeof(TimeOnly) => "a time such as 09:30:00",
        _ when type == typeof(TimeSpan) => "a duration such as 00:05:00",
        _ when type == typeof(Guid) => "a UUID",
        _ when type == typeof(Uri) => "a URI",
        _ when type == typeof(byte[]) => "a text in Base64",
        _ when type == typeof(string) => "a text",
        _ => "another value",
    };

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static bool IsText(Type type) => !IsNumber(type) && type != typeof(bool);
}
