using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Mappings.Records;

/// <summary>Bodies that may or may not be JSON, which filters and pipes look into where they are.</summary>
internal static class JsonText
{
    /// <summary>The JSON in a text; the text itself where it is none.</summary>
    public static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
