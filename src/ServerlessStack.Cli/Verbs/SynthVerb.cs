using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Assembly;
using ServerlessStack.Cli.Summary;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using Spectre.Console;

namespace ServerlessStack.Cli.Verbs;

/// <summary>Builds the app, synthesizes its cloud assembly and says what is in it.</summary>
/// <param name="repository">The clone.</param>
/// <param name="build">Builds the app.</param>
/// <param name="cdk">The CDK CLI.</param>
/// <param name="screen">Where progress and the summary go.</param>
/// <param name="time">Measures the steps.</param>
internal sealed class SynthVerb(Repository repository, AppBuild build, CdkCli cdk, Screen screen, TimeProvider time)
{
    /// <summary>The option that adds CDK's own CloudFormation validation.</summary>
    public const string ValidateOption = "--validate";

    private const string DefaultFolder = "cdk.out";
    private const string ValidationVariable = "CDK_VALIDATION";

    /// <summary>Runs the verb with what was typed after it and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> typed)
    {
        var validates = typed.Contains(ValidateOption, StringComparer.Ordinal);
        var arguments = CdkArguments.Read(typed.Where(word => word != ValidateOption));
        var progress = new StepProgress(screen.Error, time);

        var built = arguments.Has("build") || arguments.Has("app")
            ? TimeSpan.Zero
            : await build.RunWhereStaleAsync(progress);

        var exitCode = ExitCode.Success;
        var synthesized = await progress.RunAsync("Synthesizing the stacks", async _ => exitCode = await SynthesizeAsync(arguments, validates));
        if (exitCode != ExitCode.Success)
        {
            return ExitCode.OfProgram(exitCode);
        }

        var folder = arguments.ValueOf("output") ?? DefaultFolder;
        var assembly = AssemblyReader.Read(Path.GetFullPath(folder, repository.Root));
        new SynthSummary(assembly, new SynthRun(folder, arguments.Stage, built, synthesized, validates)).WriteTo(screen.Out);
        return ExitCode.Success;
    }

    private async Task<int> SynthesizeAsync(CdkArguments arguments, bool validates)
    {
        var output = new SynthOutput();
        var exitCode = await cdk.RunAsync(CommandLineOf(arguments), ValidationSetting(validates), line =>
        {
            if (output.Keep(line) is { } text)
            {
                screen.Error.WriteLine(text);
            }
        });

        if (exitCode is not (ExitCode.Success or ExitCode.Interrupted) && output.IsSilent)
        {
            screen.ShowError($"The app ended without a message. The CDK CLI said: {output.LastNoise ?? $"nothing (exit code {exitCode})"}");
        }

        return exitCode;
    }

    private static List<string> CommandLineOf(CdkArguments arguments)
    {
        List<string> words = ["synth"];
        foreach (var (option, word) in new[] { ("quiet", "--quiet"), ("notices", "--no-notices"), ("build", "--build=") })
        {
            // The CDK CLI refuses an option that is given twice.
            if (!arguments.Has(option) && !arguments.Has("no-" + option))
            {
                words.Add(word);
            }
        }

        words.AddRange(arguments.Words);
        return words;
    }

    // Validation costs seconds at each synth, and a deployment validates anyway; whoever set the variable has decided.
    private static Dictionary<string, string> ValidationSetting(bool validates)
    {
        var isDecided = !validates && Environment.GetEnvironmentVariable(ValidationVariable) is { Length: > 0 };
        return isDecided ? [] : new(StringComparer.Ordinal) { [ValidationVariable] = validates ? "true" : "false" };
    }
}
