using System.Runtime.InteropServices;
using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Reads parts of an envelope that may be missing or have another type than the service documents.</summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>A property of an object; <see langword="null"/> when there is none, or no object.</summary>
        public JsonElement? Property(string name)
        {
            try
            {
                return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair, written as an escape, is valid JSON but no name to compare with.
                return null;
            }
        }

        /// <summary>A property's text; <see langword="null"/> when it is missing or no text.</summary>
        public string? Text(string name) => element.Property(name)?.AsText();

        /// <summary>The element as text; <see langword="null"/> when it is no text.</summary>
        public string? AsText()
        {
            try
            {
                return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair, written as an escape, is valid JSON but no text.
                return null;
            }
        }

        /// <summary>The element as text in UTF-8, without a string between; <see langword="null"/> when it is no text.</summary>
        public ReadOnlyMemory<byte>? AsUtf8Text()
        {
            if (element.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            var quoted = JsonMarshal.GetRawUtf8Value(element);
            var escaped = quoted[1..^1];
            if (!escaped.Contains((byte)'\\'))
            {
                return escaped.ToArray();
            }

            try
            {
                var reader = new Utf8JsonReader(quoted);
                reader.Read();
                var text = new byte[escaped.Length];
                return text.AsMemory(0, reader.CopyString(text));
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }

        /// <summary>The bytes that the element holds in Base64; <see langword="null"/> when it holds none.</summary>
        public byte[]? AsBytes()
        {
            try
            {
                return element.ValueKind == JsonValueKind.String && element.TryGetBytesFromBase64(out var bytes) ? bytes : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }

        /// <summary>The element as it was sent, in UTF-8, safe to keep.</summary>
        public ReadOnlyMemory<byte> ToUtf8Json() => JsonMarshal.GetRawUtf8Value(element).ToArray();
    }
}
