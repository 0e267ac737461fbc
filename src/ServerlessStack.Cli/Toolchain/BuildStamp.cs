namespace ServerlessStack.Cli.Toolchain;

/// <summary>
/// Remembers when the app was last built, so that a build with nothing to do, which takes MSBuild seconds to find out, is not started.
/// It compares times, as MSBuild does: an input that is newer than the start of the last build makes the app stale.
/// So does another place of the clone, because the app's assembly carries absolute paths.
/// </summary>
/// <param name="repository">The clone.</param>
internal sealed class BuildStamp(Repository repository)
{
    // Folders count as inputs too: their time tells that a file was added, renamed or deleted.
    private static readonly string[] Inputs =
    [
        "src", "lambdas", "build", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig",
        "NuGet.config", "nuget.config", "NuGet.Config", "package.json", "package-lock.json",
    ];

    // What a build leaves behind; without one of them it has to run whatever the times say.
    private static readonly string[] Outputs =
    [
        Path.Combine("artifacts", "bin", "ServerlessStack", "debug", "ServerlessStack.dll"),
        Path.Combine("node_modules", ".toolchain"),
    ];

    private string Stamp => Path.Combine(repository.Root, "artifacts", "app.stamp");

    /// <summary>Whether a build would have nothing to do.</summary>
    public bool IsFresh()
    {
        if (!File.Exists(Stamp) || File.ReadAllText(Stamp) != repository.Root || !Outputs.All(output => File.Exists(Path.Combine(repository.Root, output))))
        {
            return false;
        }

        var built = File.GetLastWriteTimeUtc(Stamp);
        return !Inputs.Select(input => Path.Combine(repository.Root, input)).Where(Path.Exists).Any(path => IsNewer(path, built));
    }

    /// <summary>Runs a build and, when it succeeds, remembers the time it began: what is edited meanwhile is built the next time.</summary>
    public async Task RunAsync(Func<Task> build)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
        var started = $"{Stamp}.{Environment.ProcessId}";
        await File.WriteAllTextAsync(started, repository.Root);
        try
        {
            await build();
            File.Move(started, Stamp, overwrite: true);
        }
        finally
        {
            File.Delete(started);
        }
    }

    private static bool IsNewer(string path, DateTime time) =>
        File.GetLastWriteTimeUtc(path) > time
        || (Directory.Exists(path) && new DirectoryInfo(path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Any(entry => entry.LastWriteTimeUtc > time));
}
