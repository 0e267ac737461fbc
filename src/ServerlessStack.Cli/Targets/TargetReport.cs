using System.Text.Json.Nodes;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.Cli.Verbs;
using Spectre.Console;

namespace ServerlessStack.Cli.Targets;

/// <summary>What a running target has, on one screen.</summary>
/// <param name="repository">The clone.</param>
/// <param name="console">Where it goes.</param>
internal sealed class TargetReport(Repository repository, IAnsiConsole console)
{
    /// <summary>Whether the verb <c>status</c> is left to tell the details. False when omitted.</summary>
    public bool IsShort { get; init; }

    /// <summary>Writes the report.</summary>
    /// <param name="status">The target's status.</param>
    public void Write(JsonObject status)
    {
        WriteOutputs(status["stacks"]!.AsArray());
        WriteApis(status["apis"]!.AsArray());
        if (status["functions"]!.AsArray().Select(function => Text(function, "name")).ToList() is { Count: > 0 } functions)
        {
            WriteTitle("Functions");
            console.WriteLine("  " + string.Join(", ", functions.Order(StringComparer.Ordinal)));
            console.WriteLine();
        }

        new MeaninglessProperties(console).Write([.. status["withoutMeaning"]!.AsArray().Select(property => property!.GetValue<string>())], IsShort);
        console.WriteLine($"Logs: {Text(status, "logs")}, or {Launcher.Name} logs --follow");
    }

    private void WriteOutputs(JsonArray stacks)
    {
        var table = new TextTable(new("Stack"), new("Status"), new("Output"), new("Value"));
        foreach (var stack in stacks)
        {
            var outputs = stack!["outputs"]!.AsObject();
            if (outputs.Count == 0)
            {
                table.AddRow(Text(stack, "name"), Text(stack, "status"), string.Empty, string.Empty);
            }

            foreach (var (name, value) in outputs)
            {
                table.AddRow(Text(stack, "name"), Text(stack, "status"), name, value!.GetValue<string>());
            }
        }

        if (table.IsEmpty)
        {
            console.WriteLine("Nothing is deployed yet.");
            console.WriteLine();
            return;
        }

        WriteTitle("Stacks");
        console.WriteLine("  " + table.Header(), new Style(decoration: Decoration.Dim));
        foreach (var line in table.Lines())
        {
            console.WriteLine("  " + line);
        }

        console.WriteLine();
    }

    private void WriteApis(JsonArray apis)
    {
        foreach (var api in apis)
        {
            var routes = api!["routes"]!.AsArray().Select(route => route!.AsObject()).ToList();
            WriteTitle($"{Text(api, "name")}: {Text(api, "url")}");
            if (routes.Exists(route => route["needsToken"]!.GetValue<bool>()))
            {
                console.WriteLine($"  TOKEN=$({Launcher.Name} token)");
            }

            foreach (var line in routes.Select(route => CurlLine.Of(Text(api, "url"), route, repository.Root)).OfType<string>())
            {
                console.WriteLine("  " + line);
            }

            console.WriteLine();
        }
    }

    private void WriteTitle(string title) => console.WriteLine(title, new Style(decoration: Decoration.Bold));

    private static string Text(JsonNode? node, string name) => node![name]!.GetValue<string>();
}
