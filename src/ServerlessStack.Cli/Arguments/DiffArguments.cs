using ServerlessStack.Cli.Verbs;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.Cli.Arguments;

/// <summary>What was typed after <c>diff</c>.</summary>
/// <param name="Folders">The two assemblies; empty when a revision is given.</param>
/// <param name="Base">The revision to compare with; null when assemblies are given.</param>
/// <param name="Stage">The stage to synthesize; null leaves the choice to the app.</param>
/// <param name="FailOn">The severity from which on the exit code says so.</param>
/// <param name="Acknowledged">The file of acknowledged risks; null for the default.</param>
/// <param name="Markdown">Where the Markdown goes; null for nowhere.</param>
/// <param name="Json">Where the JSON goes; null for nowhere.</param>
/// <param name="Sarif">Where the SARIF goes; null for nowhere.</param>
internal sealed record DiffArguments(
    IReadOnlyList<string> Folders,
    string? Base,
    string? Stage,
    Severity FailOn,
    string? Acknowledged,
    string? Markdown,
    string? Json,
    string? Sarif)
{
    private const string DefaultSeverity = "high";

    /// <summary>Reads what was typed.</summary>
    /// <exception cref="UsageException">It cannot be meant; the message names every problem.</exception>
    public static DiffArguments Read(IReadOnlyList<string> typed)
    {
        var parsed = DiffCommand.Create(_ => Task.FromResult(0)).Parse(typed);
        var folders = parsed.GetValue(DiffCommand.Folders) ?? [];
        var revision = parsed.GetValue(DiffCommand.Base);
        var severity = parsed.GetValue(DiffCommand.FailOn) ?? DefaultSeverity;
        List<string> problems = [.. parsed.Errors.Select(error => error.Message)];
        if (revision is null && folders.Length != 2)
        {
            problems.Add("Name two assemblies, or a revision with --base. To compare with what is deployed, use npx cdk diff.");
        }

        if (revision is not null && folders.Length > 0)
        {
            problems.Add("Name either two assemblies or --base, not both.");
        }

        if (revision is null && parsed.GetValue(DiffCommand.Stage) is not null)
        {
            problems.Add("--stage goes with --base: an assembly has been synthesized for its stage already.");
        }

        if (!DiffCommand.Severities.Contains(severity, StringComparer.Ordinal))
        {
            problems.Add($"--fail-on {severity} is no severity: use {string.Join(", ", DiffCommand.Severities)}.");
        }

        return problems.Count == 0
            ? new(folders, revision, parsed.GetValue(DiffCommand.Stage), Enum.Parse<Severity>(severity, ignoreCase: true), parsed.GetValue(DiffCommand.Acknowledged),
                parsed.GetValue(DiffCommand.Markdown), parsed.GetValue(DiffCommand.Json), parsed.GetValue(DiffCommand.Sarif))
            : throw new UsageException(string.Join(Environment.NewLine, problems));
    }
}
