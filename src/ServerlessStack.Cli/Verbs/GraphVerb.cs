using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Assembly;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.Graph;

namespace ServerlessStack.Cli.Verbs;

/// <summary>Synthesizes the app, unless it is given an assembly, and prints its event graph.</summary>
/// <param name="repository">The clone.</param>
/// <param name="synthesis">Builds and synthesizes.</param>
/// <param name="screen">Where the graph goes.</param>
internal sealed class GraphVerb(Repository repository, AppSynthesis synthesis, Screen screen)
{
    /// <summary>Runs the verb with what was typed after it and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> typed)
    {
        var arguments = GraphArguments.Read(typed);
        if (AssemblyOf(arguments.Cdk) is not { } folder)
        {
            var result = await synthesis.RunAsync(arguments.Cdk, validates: false);
            if (result.ExitCode != ExitCode.Success)
            {
                return ExitCode.OfProgram(result.ExitCode);
            }

            folder = Path.GetFullPath(repository.OutputFolder, repository.Root);
        }

        var text = TextOf(GraphReader.Find(folder), arguments.Format);
        if (arguments.Output is { } output)
        {
            await File.WriteAllTextAsync(Path.GetFullPath(output, repository.Root), text);
        }
        else
        {
            // Past the console's own layout, which would wrap long lines.
            await screen.Out.Profile.Out.Writer.WriteAsync(text);
        }

        return ExitCode.Success;
    }

    // The CDK CLI's own way to name an assembly that exists.
    private string? AssemblyOf(CdkArguments arguments) =>
        arguments.ValueOf("app") is { } app && Path.GetFullPath(app, repository.Root) is var folder && Directory.Exists(folder) ? folder : null;

    private static string TextOf(string file, GraphFormat format) => format switch
    {
        GraphFormat.Json => File.ReadAllText(file),
        GraphFormat.Svg => SvgPicture.Of(GraphDrawing.Of(GraphReader.Read(file))),
        _ => MermaidText.Of(GraphDrawing.Of(GraphReader.Read(file))),
    };
}
