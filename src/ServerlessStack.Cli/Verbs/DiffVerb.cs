using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Revisions;
using ServerlessStack.Cli.Summary;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.TemplateDiff;
using ServerlessStack.TemplateDiff.Acknowledgements;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Reports;
using Spectre.Console;

namespace ServerlessStack.Cli.Verbs;

/// <summary>Compares two assemblies, or two revisions, and says what matters of the difference.</summary>
/// <param name="repository">The clone.</param>
/// <param name="processes">Starts dotnet, git and Node.</param>
/// <param name="screen">Where the report goes.</param>
/// <param name="time">Measures the steps.</param>
internal sealed class DiffVerb(Repository repository, IProcessRunner processes, Screen screen, TimeProvider time)
{
    /// <summary>Runs the verb with what was typed after it and returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> typed)
    {
        var arguments = DiffArguments.Read(typed);
        using var interruption = new Interruption();
        try
        {
            return await RunAsync(arguments, interruption.Token);
        }
        catch (Exception exception) when (exception is CommandFailureException or UnreadableInputException or IOException or UnauthorizedAccessException)
        {
            // What a signal breaks on its way fails in many ways; the signal is the reason.
            screen.ShowError(interruption.Token.IsCancellationRequested ? "Interrupted." : exception.Message);
            return interruption.Token.IsCancellationRequested ? ExitCode.Interrupted : DiffExitCode.Unusable;
        }
    }

    private async Task<int> RunAsync(DiffArguments arguments, CancellationToken cancellation)
    {
        var progress = new StepProgress(screen.Error, time);
        var acknowledged = Acknowledged(arguments);
        await new ToolchainRestore(repository, processes).RunWhereStaleAsync(progress);
        if (arguments.Base is null)
        {
            var folders = arguments.Folders.Select(Absolute).ToList();
            return await CompareAsync(folders[0], folders[1]);
        }

        var revisions = new RevisionAssemblies(repository, new Git(repository.Root, processes), new TemplateSynthesis(processes, progress));
        return await revisions.UseAsync(arguments, CompareAsync, cancellation);

        async Task<int> CompareAsync(string before, string after)
        {
            var found = await new TemplateComparison(repository.Node, repository.Root).CompareAsync(before, after, cancellation);
            var report = acknowledged.Apply(found);
            await WriteFilesAsync(arguments, report, cancellation);
            DiffReport.WriteTo(screen.Out, report);
            foreach (var unused in acknowledged.Unused(found.Findings))
            {
                screen.Error.WriteLine($"note: the acknowledgement of {unused.Rule} for {unused.Construct} is needed no more.");
            }

            return Verdict(report.Findings, arguments.FailOn);
        }
    }

    private AcknowledgementFile Acknowledged(DiffArguments arguments)
    {
        var file = Absolute(arguments.Acknowledged ?? AcknowledgementFile.DefaultName);
        return arguments.Acknowledged is null && !File.Exists(file) ? new([]) : AcknowledgementFile.Read(file);
    }

    private async Task WriteFilesAsync(DiffArguments arguments, Report report, CancellationToken cancellation)
    {
        foreach (var (file, text) in new (string?, Func<string>)[]
        {
            (arguments.Markdown, () => MarkdownReport.Of(report)),
            (arguments.Json, () => JsonReport.Of(report)),
            (arguments.Sarif, () => SarifReport.Of(report.Findings)),
        })
        {
            if (file is not null)
            {
                await File.WriteAllTextAsync(Absolute(file), text(), cancellation);
            }
        }
    }

    private static int Verdict(IReadOnlyList<Finding> findings, Severity failOn) =>
        findings.Any(finding => finding.Severity >= failOn && finding.Acknowledgement is null) ? DiffExitCode.Severe
        : findings.Any(finding => finding.Class != FindingClass.Cosmetic) ? DiffExitCode.Differences
        : DiffExitCode.Nothing;

    private string Absolute(string path) => Path.GetFullPath(path, repository.Root);
}
