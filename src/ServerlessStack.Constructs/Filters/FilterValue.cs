using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Constructs;

/// <summary>Writes the value that a filter compares with, the way the event's serializer writes it.</summary>
internal static class FilterValue
{
    /// <summary>The value as JSON.</summary>
    /// <param name="expression">An expression that does not depend on the event.</param>
    /// <param name="property">The property it is compared with.</param>
    /// <returns>A string, a decimal or a boolean; <see langword="null"/> for anything else, and for a value that the property can never have.</returns>
    public static object? Of(Expression expression, JsonPropertyInfo property)
    {
        var value = Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();
        if (value is null)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if ((type.IsEnum ? Enum.ToObject(type, value) : Widened(value, type)) is not { } typed)
        {
            return null;
        }

        return JsonSerializer.SerializeToElement(typed, property.Options.GetTypeInfo(property.PropertyType)) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetDecimal(),
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => null,
        };
    }

    // A constant that the property's type cannot hold exactly would be rounded, and the filter would then mean something else.
    private static object? Widened(object value, Type type)
    {
        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            var converted = Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
            return Convert.ChangeType(converted, value.GetType(), CultureInfo.InvariantCulture).Equals(value) ? converted : null;
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or FormatException)
        {
            return null;
        }
    }
}
