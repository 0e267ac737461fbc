using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace ServerlessStack.Lambda.Logging;

/// <summary>Writes an argument as the JSON value that comes nearest: numbers, truth values and lists as such, everything else as its text.</summary>
internal static class LogValue
{
    /// <summary>Writes a value.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="value">The value.</param>
    /// <param name="limits">How much of it.</param>
    public static void Write(Utf8JsonWriter json, object? value, LineLimits limits)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(limits.Cut(text));
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case byte or sbyte or short or ushort or uint or ulong:
                json.WriteRawValue(((IFormattable)value).ToString(format: null, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                json.WriteStringValue(time);
                break;
            case byte[] bytes:
                json.WriteStringValue($"({bytes.Length} bytes)");
                break;
            case IFormattable formattable:
                json.WriteStringValue(limits.Cut(formattable.ToString(format: null, CultureInfo.InvariantCulture)));
                break;
            case IEnumerable list:
                WriteList(json, list, limits);
                break;
            default:
                json.WriteStringValue(limits.Cut(value.ToString() ?? ""));
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list, LineLimits limits)
    {
        json.WriteStartArray();
        var count = 0;
        foreach (var element in list)
        {
            if (++count > limits.Count)
            {
                json.WriteStringValue("…");
                break;
            }

            // A list in a list is told by its text: no entry is a document.
            Write(json, element is IEnumerable and not (string or byte[]) ? element.ToString() : element, limits);
        }

        json.WriteEndArray();
    }
}
