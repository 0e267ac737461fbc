using System.Text.Json;
using ServerlessStack.Graph;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Graphs;

/// <summary>Reads the event graphs beside the templates.</summary>
internal static class GraphChangeReader
{
    /// <summary>How the graphs of two assemblies differ; no change where one of the two has none.</summary>
    /// <exception cref="UnreadableInputException">A graph is broken.</exception>
    public static GraphChange Read(string baseFolder, string headFolder) =>
        (Graph(baseFolder), Graph(headFolder)) is ({ } before, { } after) ? GraphChange.Between(before, after) : GraphChange.None;

    private static GraphDocument? Graph(string folder)
    {
        var file = Path.Combine(folder, GraphFile.Json);
        try
        {
            return File.Exists(file) ? GraphFile.Read(file) : null;
        }
        catch (JsonException exception)
        {
            throw new UnreadableInputException($"{file} cannot be read: {exception.Message}", exception);
        }
    }
}
