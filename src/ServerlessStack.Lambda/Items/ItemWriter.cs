using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using ServerlessStack.Lambda.Envelopes;

namespace ServerlessStack.Lambda;

/// <summary>Writes typed attributes as plain JSON.</summary>
/// <param name="json">Where to.</param>
/// <param name="path">Follows the way to the current attribute; <see langword="null"/> for not following it.</param>
internal readonly struct ItemWriter(Utf8JsonWriter json, ItemPath? path)
{
    /// <summary>Writes an item, or a map in it.</summary>
    /// <exception cref="MalformedItemException">The attributes are no typed JSON.</exception>
    public void WriteItem(JsonElement map)
    {
        Require(map, JsonValueKind.Object);
        json.WriteStartObject();
        foreach (var attribute in map.EnumerateObject())
        {
            path?.Push("." + attribute.Name);
            WriteName(attribute);
            WriteValue(attribute.Value);
            path?.Pop();
        }

        json.WriteEndObject();
    }

    private void WriteName(JsonProperty attribute)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(attribute);
        if (IsPlain(name))
        {
            json.WritePropertyName(name);
        }
        else
        {
            json.WritePropertyName(attribute.Name);
        }
    }

    private void WriteValue(JsonElement typed)
    {
        Require(typed, JsonValueKind.Object);
        using var types = typed.EnumerateObject();
        if (!types.MoveNext())
        {
            throw new MalformedItemException("has no type");
        }

        var type = types.Current;
        if (types.MoveNext())
        {
            throw new MalformedItemException("has more than one type");
        }

        WriteValue(JsonMarshal.GetRawUtf8PropertyName(type), type.Value);
    }

    private void WriteValue(ReadOnlySpan<byte> type, JsonElement value)
    {
        switch (type)
        {
            case [(byte)'S'] or [(byte)'B']:
                WriteString(value);
                break;
            case [(byte)'N']:
                WriteNumber(value);
                break;
            case [(byte)'M']:
                WriteItem(value);
                break;
            case [(byte)'L']:
                WriteArray(value, (byte)'L');
                break;
            case [(byte)'S' or (byte)'B' or (byte)'N', (byte)'S']:
                WriteArray(value, type[0]);
                break;
            case var flag when flag.SequenceEqual("BOOL"u8) && value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                value.WriteTo(json);
                break;
            case var nothing when nothing.SequenceEqual("NULL"u8) && value.ValueKind is JsonValueKind.True:
                json.WriteNullValue();
                break;
            default:
                throw new MalformedItemException("is none of S, N, B, BOOL, NULL, M, L, SS, NS, BS, or does not hold what its type says");
        }
    }

    private void WriteArray(JsonElement array, byte element)
    {
        Require(array, JsonValueKind.Array);
        json.WriteStartArray();
        path?.Push("[]");
        foreach (var value in array.EnumerateArray())
        {
            switch (element)
            {
                case (byte)'L':
                    WriteValue(value);
                    break;
                case (byte)'N':
                    WriteNumber(value);
                    break;
                default:
                    WriteString(value);
                    break;
            }
        }

        path?.Pop();
        json.WriteEndArray();
    }

    private void WriteString(JsonElement text)
    {
        Require(text, JsonValueKind.String);
        var letters = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        if (IsPlain(letters))
        {
            json.WriteStringValue(letters);
        }
        else
        {
            json.WriteStringValue(text.AsText() ?? throw new MalformedItemException("is no Unicode text"));
        }
    }

    // DynamoDB's numbers have up to 38 digits: copied as text, they lose none of them.
    private void WriteNumber(JsonElement text)
    {
        Require(text, JsonValueKind.String);
        var digits = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        if (!JsonNumber.IsNumber(digits))
        {
            throw new MalformedItemException("is typed N but holds no number");
        }

        json.WriteRawValue(digits, skipInputValidation: true);
    }

    // A text without escapes needs no string between reading and writing.
    private static bool IsPlain(ReadOnlySpan<byte> letters) => !letters.Contains((byte)'\\') && Utf8.IsValid(letters);

    private static void Require(JsonElement value, JsonValueKind kind)
    {
        if (value.ValueKind != kind)
        {
            var expected = kind switch { JsonValueKind.Object => "an object", JsonValueKind.Array => "an array", _ => "a string" };
            throw new MalformedItemException($"must hold {expected} in DynamoDB's typed JSON");
        }
    }
}
