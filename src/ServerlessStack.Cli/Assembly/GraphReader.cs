using System.Text.Json;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Graph;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Assembly;

/// <summary>Finds the event graph of a cloud assembly.</summary>
internal static class GraphReader
{
    /// <summary>The file that holds the graph: the folder's own, or that of its only stage.</summary>
    /// <param name="folder">The assembly's folder.</param>
    /// <exception cref="UnreadableInputException">The folder is no assembly.</exception>
    /// <exception cref="CommandFailureException">The assembly holds no graph, or only those of several stages.</exception>
    public static string Find(string folder)
    {
        // A graph lies beside the templates of its stacks.
        var folders = StackArtifacts.Read(folder).Select(stack => stack.Folder).Distinct(StringComparer.Ordinal).Where(holder => File.Exists(Path.Combine(holder, GraphFile.Json))).ToList();
        return folders switch
        {
            [var only] => Path.Combine(only, GraphFile.Json),
            [] => throw new CommandFailureException($"{folder} holds no {GraphFile.Json}: its app uses no construct that takes part in the event graph."),
            _ when folders.Contains(folder, StringComparer.Ordinal) => Path.Combine(folder, GraphFile.Json),
            _ => throw new CommandFailureException(
                $"{folder} holds the graphs of {folders.Count} stages. Choose one with --app: {string.Join(", ", folders.Order(StringComparer.Ordinal))}."),
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
