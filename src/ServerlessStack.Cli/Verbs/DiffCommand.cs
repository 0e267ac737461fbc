using System.CommandLine;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.TemplateDiff.Acknowledgements;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.Cli.Verbs;

/// <summary>The verb <c>diff</c> with its options, as help and the parser see it.</summary>
internal static class DiffCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "diff";

    /// <summary>The folders of the two assemblies.</summary>
    public static readonly Argument<string[]> Folders = new("assemblies")
    {
        Description = "The folders of two cloud assemblies, before and after. None with --base.",
        HelpName = "BASE HEAD",
        Arity = new ArgumentArity(0, 2),
    };

    /// <summary>The revision to compare with.</summary>
    public static readonly Option<string> Base = Of("--base", "REVISION", "Synthesize this git revision in a temporary worktree, and the clone as it is, and compare the two.");

    /// <summary>The stage to synthesize.</summary>
    public static readonly Option<string> Stage = Of("--stage", "NAME", "With --base: the stage to synthesize, for example dev or prod. The app's default is dev.");

    /// <summary>The severity from which on the exit code says so.</summary>
    public static readonly Option<string> FailOn = Of("--fail-on", "SEVERITY", $"End with exit code 2 from this severity on: {string.Join(", ", Severities)}. The default is high.");

    /// <summary>The file of acknowledged risks.</summary>
    public static readonly Option<string> Acknowledged = Of("--acknowledged", "FILE", $"The risks that are taken on purpose. The default is {AcknowledgementFile.DefaultName}, if there is one.");

    /// <summary>Where the Markdown goes.</summary>
    public static readonly Option<string> Markdown = Of("--markdown", "FILE", "Also write the report as Markdown, short enough for a comment.");

    /// <summary>Where the JSON goes.</summary>
    public static readonly Option<string> Json = Of("--json", "FILE", "Also write the report as JSON; docs/template-diff.md describes it.");

    /// <summary>Where the SARIF goes.</summary>
    public static readonly Option<string> Sarif = Of("--sarif", "FILE", "Also write the report as SARIF 2.1.0, for code scanning.");

    /// <summary>What help says after the options.</summary>
    public static string Details { get; } =
        $"""
        Works offline and without AWS credentials. To compare with what is deployed: npx cdk diff

        Examples:
          {Launcher.Name} diff base/cdk.out head/cdk.out
          {Launcher.Name} diff --base origin/main --stage prod --markdown report.md

        Exit codes:
          {DiffExitCode.Nothing,-3}  Nothing that matters has changed.
          {DiffExitCode.Differences,-3}  There are differences, none as severe as --fail-on.
          {DiffExitCode.Severe,-3}  There are findings as severe as --fail-on, or more, that nobody has acknowledged.
          {DiffExitCode.Unusable,-3}  The command was typed wrongly, an assembly cannot be read, or a revision does not build.
          {ExitCode.Interrupted,-3}  Ctrl+C ended the work.
        """;

    /// <summary>The severities that can be typed, the least first.</summary>
    public static IReadOnlyList<string> Severities => [.. Enum.GetValues<Severity>().Where(severity => severity > Severity.None).Select(severity => severity.Word())];

    /// <summary>Creates the command.</summary>
    /// <param name="run">Runs a verb by name and returns the exit code.</param>
    public static Command Create(Func<string, Task<int>> run)
    {
        var command = new Command(Name, "Say what a change does to the templates, the gravest first. Compares two assemblies or two revisions, not what is deployed.")
        {
            Folders, Base, Stage, FailOn, Acknowledged, Markdown, Json, Sarif,
        };
        command.SetAction(_ => run(Name));
        return command;
    }

    private static Option<string> Of(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
