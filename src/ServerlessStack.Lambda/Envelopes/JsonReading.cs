using System.Text.Json;

namespace ServerlessStack.Lambda.Envelopes;

/// <summary>Reads parts of an envelope that may be missing or have another type than the service documents.</summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>A property of an object; <see langword="null"/> when there is none, or no object.</summary>
        public JsonElement? Property(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

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
    }
}
