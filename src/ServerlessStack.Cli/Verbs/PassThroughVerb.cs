using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Verbs;

/// <summary>Builds the app, then leaves the terminal to the CDK CLI.</summary>
/// <param name="verb">The CDK CLI's verb.</param>
/// <param name="build">Builds the app.</param>
/// <param name="cdk">The CDK CLI.</param>
/// <param name="progress">Tells about the build.</param>
internal sealed class PassThroughVerb(CdkVerb verb, AppBuild build, CdkCli cdk, StepProgress progress)
{
    /// <summary>Runs the verb with what was typed after it and returns the exit code.</summary>
    public async Task<int> RunAsync(IEnumerable<string> typed)
    {
        var arguments = CdkArguments.Read(typed);
        if (!arguments.Has("build") && !arguments.Has("app"))
        {
            await build.RunWhereStaleAsync(progress);
        }

        return ExitCode.OfProgram(await cdk.RunAsync(CommandLineOf(arguments)));
    }

    private List<string> CommandLineOf(CdkArguments arguments)
    {
        List<string> words = [verb.Name];
        if (!arguments.Has("build"))
        {
            // Overrides cdk.json: what was just built is not built again.
            words.Add("--build=");
        }

        if (verb.DefaultsToAllStacks && !arguments.NamesStacks && !arguments.Has("all"))
        {
            words.Add("--all");
        }

        words.AddRange(arguments.Words);
        return words;
    }
}
