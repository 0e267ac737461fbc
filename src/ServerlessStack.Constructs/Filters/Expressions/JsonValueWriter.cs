using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Writes a constant the way the serializer writes the property that it is compared with.</summary>
internal sealed class JsonValueWriter
{
    private readonly JsonSerializerOptions _options;
    private readonly Type _type;

    private JsonValueWriter(Type type, JsonSerializerOptions options)
    {
        _type = Nullable.GetUnderlyingType(type) ?? type;
        _options = options;
        Kind = KindOf(_type, options);
    }

    /// <summary>How the values look in JSON.</summary>
    public LeafKind Kind { get; }

    /// <summary>
    /// Whether equal values have equal JSON and the other way round. Points in time, for example, do not: one moment has a text for each offset.
    /// </summary>
    public bool IsComparable => IsScalar(_type) && Kind is not LeafKind.Object;

    /// <summary>How the elements of a list are written; <see langword="null"/> when the values are no list.</summary>
    public JsonValueWriter? Elements =>
        Kind == LeafKind.List && _options.TryGetTypeInfo(_type, out var list) && list.ElementType is { } element ? new JsonValueWriter(element, _options) : null;

    /// <summary>A writer for a property.</summary>
    /// <param name="property">The property: its own converter and number handling count.</param>
    public static JsonValueWriter Of(JsonPropertyInfo property)
    {
        var options = property.Options;
        if (property.CustomConverter is not null || property.NumberHandling is not null)
        {
            options = new JsonSerializerOptions(options) { NumberHandling = property.NumberHandling ?? options.NumberHandling };
            if (property.CustomConverter is { } converter)
            {
                options.Converters.Insert(0, converter);
            }
        }

        return new JsonValueWriter(property.PropertyType, options);
    }

    /// <summary>A writer for a plain value that no contract describes.</summary>
    /// <param name="type">A text or a number.</param>
    public static JsonValueWriter Of(Type type) => new(type, JsonSerializerOptions.Default);

    /// <summary>The value as JSON.</summary>
    /// <param name="value">The constant, in the type that the compiler chose for the comparison.</param>
    /// <returns>A string, a decimal or a boolean; <see langword="null"/> for a value that the property can never have.</returns>
    public object? Write(object value)
    {
        if ((_type.IsEnum ? AsEnum(value) : Exactly(value)) is not { } typed)
        {
            return null;
        }

        var json = JsonSerializer.SerializeToElement(typed, _options.GetTypeInfo(_type));
        return (Kind, json.ValueKind) switch
        {
            (LeafKind.Text, JsonValueKind.String) => json.GetString(),
            (LeafKind.Number, JsonValueKind.Number) when json.TryGetDecimal(out var number) => number,
            (LeafKind.Flag, JsonValueKind.True) => true,
            (LeafKind.Flag, JsonValueKind.False) => false,
            _ => null,
        };
    }

    private static LeafKind KindOf(Type type, JsonSerializerOptions options)
    {
        if (!IsScalar(type) && !IsMoment(type))
        {
            return options.TryGetTypeInfo(type, out var info) && info.Kind == JsonTypeInfoKind.Enumerable ? LeafKind.List : LeafKind.Object;
        }

        return JsonSerializer.SerializeToElement(SampleOf(type), options.GetTypeInfo(type)).ValueKind switch
        {
            JsonValueKind.String => LeafKind.Text,
            JsonValueKind.Number => LeafKind.Number,
            JsonValueKind.True or JsonValueKind.False => LeafKind.Flag,
            _ => LeafKind.Object,
        };
    }

    // An enum's named value, because one without a name is written as its number.
    private static object? SampleOf(Type type) =>
        type == typeof(string) ? ""
        : type.IsEnum && Enum.GetValues(type) is { Length: > 0 } values ? values.GetValue(0)
        : Activator.CreateInstance(type);

    private static bool IsScalar(Type type) => type == typeof(Guid)
        || Type.GetTypeCode(type) is TypeCode.Boolean or TypeCode.Char or TypeCode.String or (>= TypeCode.SByte and <= TypeCode.Decimal);

    private static bool IsMoment(Type type) =>
        type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan);

    private object? AsEnum(object value) => value is Enum || value is IConvertible and not string ? Enum.ToObject(_type, value) : null;

    // A constant that the property's type cannot hold exactly would be rounded, and the filter would then mean something else.
    private object? Exactly(object value)
    {
        if (_type.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            var converted = Convert.ChangeType(value, _type, CultureInfo.InvariantCulture);
            return Convert.ChangeType(converted, value.GetType(), CultureInfo.InvariantCulture).Equals(value) ? converted : null;
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or FormatException)
        {
            return null;
        }
    }
}
