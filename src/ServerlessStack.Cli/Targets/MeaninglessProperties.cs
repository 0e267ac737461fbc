using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Verbs;
using Spectre.Console;

namespace ServerlessStack.Cli.Targets;

/// <summary>What the templates ask for that has no meaning on this machine, by resource type.</summary>
/// <param name="console">Where it goes.</param>
internal sealed class MeaninglessProperties(IAnsiConsole console)
{
    private const string Title = "Accepted without meaning on this machine";

    /// <summary>Writes them; nothing where there are none.</summary>
    /// <param name="properties">The properties with their types: <c>AWS::SQS::Queue.Tags</c>.</param>
    /// <param name="isShort">Whether their number will do.</param>
    public void Write(IReadOnlyList<string> properties, bool isShort)
    {
        if (properties.Count == 0)
        {
            return;
        }

        var types = properties.Select(property => property.Split('.', 2)).GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal).ToList();
        if (isShort)
        {
            console.WriteLine($"{Title}: {properties.Count} properties of {types.Count} resource types, which {Launcher.Name} status lists.");
            console.WriteLine();
            return;
        }

        console.WriteLine(Title, new Style(decoration: Decoration.Bold));
        var table = new TextTable(new("Type"), new("Properties"));
        foreach (var type in types)
        {
            table.AddRow(type.Key, string.Join(", ", type));
        }

        foreach (var line in table.Lines())
        {
            console.WriteLine("  " + line);
        }

        console.WriteLine();
    }
}
