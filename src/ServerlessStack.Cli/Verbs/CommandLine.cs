using System.CommandLine;
using System.CommandLine.Invocation;
using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Verbs;

/// <summary>The command as typed: its verbs, their help, and what an error becomes.</summary>
/// <param name="screen">Where it writes.</param>
/// <param name="processes">Starts the programs that do the work.</param>
/// <param name="time">Measures the steps.</param>
/// <param name="folders">Where to look for the app: at and above these folders, in this order.</param>
internal sealed class CommandLine(Screen screen, IProcessRunner processes, TimeProvider time, params IReadOnlyList<string> folders)
{
    /// <summary>Runs what was typed and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> typed)
    {
        try
        {
            return await InvokeAsync(typed);
        }
        catch (UsageException exception)
        {
            screen.ShowError(exception.Message);
            return ExitCode.BadUsage;
        }
        catch (OperationCanceledException exception)
        {
            screen.ShowError(exception.Message);
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is CommandFailureException or UnreadableInputException or IOException or UnauthorizedAccessException)
        {
            screen.ShowError(exception.Message);

            // To diff, 1 says that there are differences.
            return typed is [DiffCommand.Name, ..] ? DiffExitCode.Unusable : ExitCode.Failure;
        }
    }

    private async Task<int> InvokeAsync(IReadOnlyList<string> typed)
    {
        var verbs = VerbTable.Create(RunVerbAsync);

        // Words that belong to the CDK CLI stay as they are: no files behind @, no letters taken apart.
        var parsed = verbs.Parse(typed.Count == 0 ? ["--help"] : typed, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var streams = new InvocationConfiguration
        {
            Output = screen.Out.Profile.Out.Writer,
            Error = screen.Error.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

        if (parsed.Action is ParseErrorAction)
        {
            var problems = parsed.CommandResult.Command == verbs
                ? $"{typed[0]} is not a verb of {Launcher.Name}. The verbs are {string.Join(", ", verbs.Subcommands.Select(verb => verb.Name))}; {Launcher.Name} --help explains them."
                : string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message));
            throw new UsageException(problems);
        }

        var exitCode = await parsed.InvokeAsync(streams);

        // Nothing typed is nothing done, which a script must be able to see.
        return typed.Count == 0 ? ExitCode.BadUsage : exitCode;

        Task<int> RunVerbAsync(string verb) => CreateVerb(verb)([.. typed.Skip(1)]);
    }

    private Func<IReadOnlyList<string>, Task<int>> CreateVerb(string name)
    {
        var repository = Repository.Find(folders);
        if (name == DiffCommand.Name)
        {
            return new DiffVerb(repository, processes, screen, time).RunAsync;
        }

        if (name == UpCommand.Name)
        {
            return new UpVerb(repository, processes, screen, time).RunAsync;
        }

        if (TargetCommands.Names.Contains(name, StringComparer.Ordinal))
        {
            return new TargetVerb(name, repository, screen).RunAsync;
        }

        var build = new AppBuild(repository, processes);
        var cdk = new CdkCli(repository, processes);
        if (CdkVerb.All.FirstOrDefault(verb => verb.Name == name) is { } passedThrough)
        {
            return new PassThroughVerb(passedThrough, build, cdk, new StepProgress(screen.Error, time)).RunAsync;
        }

        var synthesis = new AppSynthesis(build, cdk, screen, time);
        return name == VerbTable.Graph
            ? new GraphVerb(repository, synthesis, screen).RunAsync
            : new SynthVerb(repository, synthesis, screen).RunAsync;
    }
}
