using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>Builds the deployable app, and with it restores what is missing of the npm and NuGet packages.</summary>
/// <param name="repository">The clone.</param>
/// <param name="processes">Starts dotnet.</param>
internal sealed class AppBuild(Repository repository, IProcessRunner processes)
{
    private readonly BuildStamp _stamp = new(repository);

    /// <summary>Builds unless nothing has changed since the last build, and returns how long it took.</summary>
    /// <param name="progress">Tells about the build, if there is one.</param>
    /// <exception cref="CommandFailureException">The build failed; the message holds its errors.</exception>
    /// <exception cref="OperationCanceledException">Ctrl+C ended the build.</exception>
    public async Task<TimeSpan> RunWhereStaleAsync(StepProgress progress) =>
        _stamp.IsFresh() ? TimeSpan.Zero : await progress.RunAsync("Building the app", report => _stamp.RunAsync(() => RunAsync(report)));

    private async Task RunAsync(Action<string> report)
    {
        var output = new BuildOutput(repository.Root);
        var request = new ProcessRequest(
            "dotnet",
            ["build", repository.AppProject, "--nologo", "--verbosity", "minimal", "-terminalLogger:off"],
            repository.Root,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" });

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
            var problems = output.Problems.Length > 0 ? output.Problems : $"dotnet build ended with exit code {exitCode} and said nothing.";
            throw new CommandFailureException($"The app does not build.{Environment.NewLine}{problems}");
        }
    }
}
