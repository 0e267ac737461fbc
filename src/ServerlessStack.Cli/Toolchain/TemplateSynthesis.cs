using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>
/// Synthesizes the templates alone: the app is started the way the CDK CLI starts it, but told to publish no function. A package's name is a hash of its
/// sources, so the templates are those of a whole synthesis.
/// </summary>
/// <param name="processes">Starts the build and the app.</param>
/// <param name="progress">Tells about the steps.</param>
internal sealed class TemplateSynthesis(IProcessRunner processes, StepProgress progress)
{
    /// <summary>Builds an app where it is stale and synthesizes it.</summary>
    /// <param name="repository">The clone that holds the app.</param>
    /// <param name="stage">The stage; null leaves the choice to the app.</param>
    /// <param name="folder">Where the assembly goes.</param>
    /// <exception cref="CommandFailureException">The app does not build or ends with an error; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Ctrl+C ended it.</exception>
    public async Task RunAsync(Repository repository, string? stage, string folder)
    {
        await new AppBuild(repository, processes).RunWhereStaleAsync(progress);
        await progress.RunAsync("Synthesizing the templates", _ => SynthesizeAsync(repository, stage, folder));
    }

    private async Task SynthesizeAsync(Repository repository, string? stage, string folder)
    {
        var settings = JsonFile.Read(repository.Settings);
        if (settings.Text("app") is not { Length: > 0 } command)
        {
            throw new CommandFailureException($"{repository.Root}: cdk.json names no app.");
        }

        var output = new SynthOutput();
        var lines = new List<string>();
        var exitCode = await processes.RunAsync(ShellCommand.Request(command, repository.Root, Variables(settings, stage, folder)), line =>
        {
            if (output.Keep(line) is { } text)
            {
                lines.Add(text);
            }
        });

        if (exitCode == ExitCode.Interrupted)
        {
            throw new OperationCanceledException("Interrupted while synthesizing the templates.");
        }

        if (exitCode != ExitCode.Success)
        {
            throw new CommandFailureException($"The app does not synthesize. {string.Join(Environment.NewLine, lines)}");
        }
    }

    // What the CDK CLI tells an app: https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/cx-api/lib/cxapi.ts
    private static Dictionary<string, string> Variables(JsonElement settings, string? stage, string folder)
    {
        var context = settings.Find("context") is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        context["aws:cdk:enable-path-metadata"] = true;
        context["aws:cdk:bundling-stacks"] = new JsonArray();
        if (stage is not null)
        {
            context["stage"] = stage;
        }

        return new(StringComparer.Ordinal) { ["CDK_OUTDIR"] = folder, ["CDK_CONTEXT_JSON"] = context.ToJsonString(), ["CDK_VALIDATION"] = "false" };
    }
}
