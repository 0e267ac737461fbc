using System.Buffers;
using System.Text.Json;

namespace ServerlessStack.Lambda.Json;

/// <summary>UTF-8 JSON text, written by hand.</summary>
internal static class JsonText
{
    /// <summary>Writes one JSON value.</summary>
    /// <param name="write">Writes the value.</param>
    /// <param name="options">How it is written.</param>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write, JsonWriterOptions options = default)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes one JSON object.</summary>
    /// <param name="writeProperties">Writes its properties.</param>
    /// <param name="options">How it is written.</param>
    public static ReadOnlyMemory<byte> WriteObject(Action<Utf8JsonWriter> writeProperties, JsonWriterOptions options = default) =>
        Write(
            json =>
            {
                json.WriteStartObject();
                writeProperties(json);
                json.WriteEndObject();
            },
            options);
}
