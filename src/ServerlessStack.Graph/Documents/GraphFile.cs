using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServerlessStack.Graph;

/// <summary>The graph's files in the folder of the templates.</summary>
internal static class GraphFile
{
    /// <summary>The graph as data.</summary>
    public const string Json = "event-graph.json";

    /// <summary>The graph as a Mermaid flowchart.</summary>
    public const string Mermaid = "event-graph.mmd";

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
        File.WriteAllText(Path.Combine(folder, Mermaid), MermaidText.Of(GraphDrawing.Of(document)));
    }

    /// <summary>Reads a graph.</summary>
    /// <param name="file">Its file.</param>
    /// <exception cref="JsonException">The file holds no graph, or one that a newer library wrote.</exception>
    public static GraphDocument Read(string file)
    {
        var document = JsonSerializer.Deserialize<GraphDocument>(File.ReadAllText(file), Options);
        return document is { Version: GraphDocument.CurrentVersion, Stacks: not null, Nodes: not null, Edges: not null }
            ? document
            : throw new JsonException($"it is no event graph of version {GraphDocument.CurrentVersion}.");
    }
}
