using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Terminal;
using Spectre.Console;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>Builds the app where it is stale and synthesizes its cloud assembly.</summary>
/// <param name="build">Builds the app.</param>
/// <param name="cdk">The CDK CLI.</param>
/// <param name="screen">Where progress and messages go.</param>
/// <param name="time">Measures the steps.</param>
internal sealed class AppSynthesis(AppBuild build, CdkCli cdk, Screen screen, TimeProvider time)
{
    private const string ValidationVariable = "CDK_VALIDATION";

    /// <summary>Builds and synthesizes.</summary>
    /// <param name="arguments">What was typed for the CDK CLI.</param>
    /// <param name="validates">Whether CDK's CloudFormation validation runs.</param>
    public async Task<SynthResult> RunAsync(CdkArguments arguments, bool validates)
    {
        var progress = new StepProgress(screen.Error, time);
        var built = arguments.Has("build") || arguments.Has("app")
            ? TimeSpan.Zero
            : await build.RunWhereStaleAsync(progress);

        var exitCode = ExitCode.Success;
        var synthesized = await progress.RunAsync("Synthesizing the stacks", async _ => exitCode = await SynthesizeAsync(arguments, validates));
        return new SynthResult(exitCode, built, synthesized);
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
