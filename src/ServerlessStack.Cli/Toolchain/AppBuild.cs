using ServerlessStack.Cli.Terminal;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>Builds the deployable app. In the clone that also restores what is missing of the npm and NuGet packages; another app is built as its cdk.json says.</summary>
/// <param name="repository">The clone, or the folder of another app.</param>
/// <param name="processes">Starts the build.</param>
internal sealed class AppBuild(Repository repository, IProcessRunner processes)
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal) { ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
    private readonly BuildStamp _stamp = new(repository);

    /// <summary>Builds unless nothing has changed since the last build, and returns how long it took.</summary>
    /// <param name="progress">Tells about the build, if there is one.</param>
    /// <exception cref="CommandFailureException">The build failed; the message holds its errors.</exception>
    /// <exception cref="OperationCanceledException">Ctrl+C ended the build.</exception>
    public async Task<TimeSpan> RunWhereStaleAsync(StepProgress progress)
    {
        if (repository.IsClone)
        {
            var request = new ProcessRequest("dotnet", ["build", repository.AppProject, "--nologo", "--verbosity", "minimal", "-terminalLogger:off"], repository.Root, Variables);
            return _stamp.IsFresh() ? TimeSpan.Zero : await progress.RunAsync("Building the app", report => _stamp.RunAsync(() => RunAsync(request, report)));
        }

        return JsonFile.Read(repository.Settings).Text("build") is { } command
            ? await progress.RunAsync("Building the app", report => RunAsync(ShellCommand.Request(command, repository.Root, Variables), report))
            : TimeSpan.Zero;
    }

    private async Task RunAsync(ProcessRequest request, Action<string> report)
    {
        var output = new BuildOutput(repository.Root);
        var exitCode = await processes.RunAsync(request, line =>
        {
            if (output.Add(line) is { } step)
            {
                report(step);
            }
        });

        if (exitCode == ExitCode.Interrupted)
        {
            throw new OperationCanceledException("Interrupted while building the app.");
        }

        if (exitCode != ExitCode.Success)
        {
            var problems = output.Problems.Length > 0 ? output.Problems : $"The build ended with exit code {exitCode} and said nothing.";
            throw new CommandFailureException($"The app does not build.{Environment.NewLine}{problems}");
        }
    }
}
