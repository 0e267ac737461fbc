using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServerlessStack.Constructs.Graph;

/// <summary>Writes the graph into the folder of the templates.</summary>
internal static class GraphFiles
{
    private const string Json = "event-graph.json";
    private const string Mermaid = "event-graph.mmd";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes both files.</summary>
    /// <param name="folder">The cloud assembly's folder.</param>
    /// <param name="document">The graph.</param>
    public static void Write(string folder, GraphDocument document)
    {
        File.WriteAllText(Path.Combine(folder, Json), JsonSerializer.Serialize(document, Options) + "\n");
        File.WriteAllText(Path.Combine(folder, Mermaid), MermaidText.Of(document));
    }
}
