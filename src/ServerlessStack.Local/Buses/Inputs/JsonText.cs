using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Buses.Inputs;

/// <summary>JSON as EventBridge writes it: without spaces, and characters as they are.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value.</summary>
    public static string Of(JsonNode? value) => value?.ToJsonString(Plain) ?? "null";
}
