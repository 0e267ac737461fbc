using System.Text.Json;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Graph;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Finds the event graph of a cloud assembly.</summary>
internal static class GraphReader
{
    /// <summary>The file that holds the graph.</summary>
    /// <param name="folder">The assembly's folder.</param>
    /// <exception cref="CommandFailureException">The assembly holds no graph, or several.</exception>
    public static string Find(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, GraphFile.Json, SearchOption.AllDirectories) : [];
        return files switch
        {
            [var file] => file,
            [] => throw new CommandFailureException($"{folder} holds no {GraphFile.Json}: it is no cloud assembly, or its app uses no construct that takes part in the event graph."),
            _ => throw new CommandFailureException(
                $"{folder} holds the graphs of {files.Length} stages. Choose one with --app: {string.Join(", ", files.Select(Path.GetDirectoryName).Order(StringComparer.Ordinal))}."),
        };
    }

    /// <summary>Reads a graph.</summary>
    /// <param name="file">Its file.</param>
    /// <exception cref="CommandFailureException">The file is broken, or a newer library wrote it.</exception>
    public static GraphDocument Read(string file)
    {
        try
        {
            return GraphFile.Read(file);
        }
        catch (JsonException exception)
        {
            throw new CommandFailureException($"{file} cannot be read: {exception.Message} Synthesize again with this repository's ./stack.", exception);
        }
    }
}
