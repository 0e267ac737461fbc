using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Apis.Definitions;

/// <summary>Reads properties of a template, where a number or a flag may be written as text.</summary>
internal static class PropertyReading
{
    extension(JsonObject properties)
    {
        /// <summary>A property as text; null where there is none.</summary>
        public string? Text(string name) => properties[name] is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;

        /// <summary>A property as a number; null where there is none.</summary>
        public double? Number(string name) => properties.Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

        /// <summary>A list of texts; empty where there is none.</summary>
        public IReadOnlyList<string> Texts(string name) => properties[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : [];
    }
}
