using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Verbs;

/// <summary>The usual help, followed by examples and the exit codes.</summary>
/// <param name="usual">Writes the usual help.</param>
internal sealed class DetailedHelpAction(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(DetailsOf(parseResult.CommandResult.Command.Name));
        return result;
    }

    private static string DetailsOf(string verb) => verb switch
    {
        DiffCommand.Name => DiffCommand.Details,
        UpCommand.Name => UpCommand.Details,
        _ => TargetCommands.Names.Contains(verb, StringComparer.Ordinal) ? TargetCommands.Details : Details(),
    };

    private static string Details() =>
        $"""
        Needs: {Launcher.Needs}

        Examples:
          {Launcher.Name} up
          {Launcher.Name} synth
          {Launcher.Name} synth --stage prod --validate
          {Launcher.Name} diff --base origin/main
          {Launcher.Name} graph --format svg --output graph.svg
          {Launcher.Name} deploy --stage dev
          {Launcher.Name} deploy --all --require-approval never -c stage=prod

        Exit codes:
          {ExitCode.Success,-3}  The work is done.
          {ExitCode.Failure,-3}  The build, the app, the CDK CLI or AWS refused; the message says why.
          {ExitCode.BadUsage,-3}  The command was typed wrongly; nothing was done.
          {ExitCode.Interrupted,-3}  Ctrl+C ended the work.
        """;
}
