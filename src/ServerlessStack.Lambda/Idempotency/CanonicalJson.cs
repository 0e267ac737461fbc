using System.Buffers;
using System.Text.Json;

namespace ServerlessStack.Lambda.Idempotency;

/// <summary>JSON whose properties are sorted and whose nulls are left out.</summary>
internal static class CanonicalJson
{
    /// <summary>Rewrites a JSON text.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var buffer = new ArrayBufferWriter<byte>(utf8.Length + 2);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, document.RootElement);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, value);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var element in value.EnumerateArray())
                {
                    Write(writer, element);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement value)
    {
        List<JsonProperty> properties = [.. value.EnumerateObject()];
        properties.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        writer.WriteStartObject();
        foreach (var property in properties)
        {
            // A property that a later version of the contract added is null in an event of the version before.
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.Value);
            }
        }

        writer.WriteEndObject();
    }
}
