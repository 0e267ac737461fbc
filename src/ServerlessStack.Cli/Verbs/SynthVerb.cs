using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Assembly;
using ServerlessStack.Cli.Summary;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Verbs;

/// <summary>Builds the app, synthesizes its cloud assembly and says what is in it.</summary>
/// <param name="repository">The clone.</param>
/// <param name="synthesis">Builds and synthesizes.</param>
/// <param name="screen">Where the summary goes.</param>
internal sealed class SynthVerb(Repository repository, AppSynthesis synthesis, Screen screen)
{
    /// <summary>The option that adds CDK's own CloudFormation validation.</summary>
    public const string ValidateOption = "--validate";

    /// <summary>Runs the verb with what was typed after it and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> typed)
    {
        var validates = typed.Contains(ValidateOption, StringComparer.Ordinal);
        var arguments = CdkArguments.Read(typed.Where(word => word != ValidateOption));
        var result = await synthesis.RunAsync(arguments, validates);
        if (result.ExitCode != ExitCode.Success)
        {
            return ExitCode.OfProgram(result.ExitCode);
        }

        var folder = arguments.ValueOf("output") ?? repository.OutputFolder;
        var assembly = AssemblyReader.Read(Path.GetFullPath(folder, repository.Root));
        new SynthSummary(assembly, new SynthRun(folder, arguments.Stage, result.BuildTime, result.SynthTime, validates)).WriteTo(screen.Out);
        return ExitCode.Success;
    }
}
