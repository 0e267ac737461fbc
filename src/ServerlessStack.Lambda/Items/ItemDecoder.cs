using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda;

/// <summary>
/// Turns DynamoDB's typed JSON into plain JSON: <c>{"total":{"N":"9.50"}}</c> becomes <c>{"total":9.50}</c>
/// (DynamoDB API reference, <c>AttributeValue</c>). Numbers keep every digit, sets become arrays, binary stays Base64.
/// </summary>
public static class ItemDecoder
{
    // A path as long as this is found in a record by hand as well; longer ones only fill the log.
    private const int LongestPath = 200;

    /// <summary>Decodes an item.</summary>
    /// <typeparam name="TItem">The item's type.</typeparam>
    /// <param name="attributes">The attributes by name, such as a stream record's <c>NewImage</c>.</param>
    /// <param name="type">How the item's plain JSON is read.</param>
    /// <returns>The item.</returns>
    /// <exception cref="JsonException">The attributes are no typed JSON, or do not fit the item's type.</exception>
    public static TItem Decode<TItem>(JsonElement attributes, JsonTypeInfo<TItem> type)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(type);
        return JsonSerializer.Deserialize(JsonText.Write(json => Write(attributes, json)).Span, type)!;
    }

    /// <summary>Writes an item as a plain JSON object.</summary>
    /// <param name="attributes">The attributes by name, such as a stream record's <c>NewImage</c>.</param>
    /// <param name="json">Where to write the object.</param>
    /// <exception cref="JsonException">The attributes are no typed JSON; what has been written so far is of no use.</exception>
    public static void Write(JsonElement attributes, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        WriteMap(attributes, json, "$");
    }

    private static void WriteMap(JsonElement map, Utf8JsonWriter json, string path)
    {
        Require(map, JsonValueKind.Object, path);
        json.WriteStartObject();
        foreach (var attribute in map.EnumerateObject())
        {
            json.WritePropertyName(attribute.Name);
            WriteValue(attribute.Value, json, $"{path}.{attribute.Name}");
        }

        json.WriteEndObject();
    }

    private static void WriteValue(JsonElement typed, Utf8JsonWriter json, string path)
    {
        Require(typed, JsonValueKind.Object, path);
        using var types = typed.EnumerateObject();
        if (!types.MoveNext())
        {
            throw Malformed(path, "has no type");
        }

        var (type, value) = (types.Current.Name, types.Current.Value);
        if (types.MoveNext())
        {
            throw Malformed(path, "has more than one type");
        }

        switch (type)
        {
            case "S" or "B":
                WriteString(value, json, path);
                break;
            case "N":
                WriteNumber(value, json, path);
                break;
            case "BOOL" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                value.WriteTo(json);
                break;
            case "NULL" when value.ValueKind is JsonValueKind.True:
                json.WriteNullValue();
                break;
            case "M":
                WriteMap(value, json, path);
                break;
            case "L":
                WriteArray(value, json, path, WriteValue);
                break;
            case "SS" or "BS":
                WriteArray(value, json, path, WriteString);
                break;
            case "NS":
                WriteArray(value, json, path, WriteNumber);
                break;
            default:
                throw Malformed(path, "is none of S, N, B, BOOL, NULL, M, L, SS, NS, BS, or does not hold what its type says");
        }
    }

    private static void WriteArray(JsonElement array, Utf8JsonWriter json, string path, Action<JsonElement, Utf8JsonWriter, string> write)
    {
        Require(array, JsonValueKind.Array, path);
        json.WriteStartArray();
        foreach (var element in array.EnumerateArray())
        {
            write(element, json, path + "[]");
        }

        json.WriteEndArray();
    }

    private static void WriteString(JsonElement text, Utf8JsonWriter json, string path)
    {
        Require(text, JsonValueKind.String, path);
        json.WriteStringValue(text.AsText() ?? throw Malformed(path, "is no Unicode text"));
    }

    // DynamoDB's numbers have up to 38 digits: copied as text, they lose none of them.
    private static void WriteNumber(JsonElement text, Utf8JsonWriter json, string path)
    {
        Require(text, JsonValueKind.String, path);
        var digits = text.GetString()!;
        if (!JsonNumber.IsNumber(digits))
        {
            throw Malformed(path, "is typed N but holds no number");
        }

        json.WriteRawValue(digits, skipInputValidation: true);
    }

    private static void Require(JsonElement value, JsonValueKind kind, string path)
    {
        if (value.ValueKind != kind)
        {
            var expected = kind switch { JsonValueKind.Object => "an object", JsonValueKind.Array => "an array", _ => "a string" };
            throw Malformed(path, $"must hold {expected} in DynamoDB's typed JSON");
        }
    }

    private static JsonException Malformed(string path, string reason) =>
        new($"The attribute {(path.Length > LongestPath ? path[..LongestPath] + "…" : path)} {reason}.");
}
