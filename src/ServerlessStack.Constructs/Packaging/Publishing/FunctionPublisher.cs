using System.Globalization;
using ServerlessStack.Constructs.Packaging.Processes;

namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>Publishes any number of functions in one MSBuild run.</summary>
internal sealed class FunctionPublisher(DotNetMSBuild msbuild, WorkFolder work, TextWriter progress, TimeProvider time)
{
    /// <exception cref="FunctionPublishException">A function does not compile or its packages do not restore.</exception>
    public void Publish(IReadOnlyDictionary<string, string> publishFolders, PackageSettings settings)
    {
        string[] projects = [.. publishFolders.Keys];
        var names = string.Join(", ", projects.Select(Path.GetFileNameWithoutExtension));
        progress.WriteLine($"Publishing {projects.Length} {(projects.Length == 1 ? "function" : "functions")} ({names}) …");

        // What an earlier run left would end up in this package.
        foreach (var folder in publishFolders.Values.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        var start = time.GetTimestamp();
        Run(projects, settings);
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Published in {time.GetElapsedTime(start).TotalSeconds:0} s"));
    }

    private void Run(string[] projects, PackageSettings settings)
    {
        var wanted = settings.ReadyToRun is ReadyToRunMode.WhenAvailable;
        var run = work.Run(msbuild, "Publish", projects, wanted, "-m");
        if (run.ExitCode != 0 && wanted && run.Output.Any(IsMissingPack))
        {
            progress.WriteLine(
                $"warning: the package sources hold no ReadyToRun compiler for {settings.RuntimeIdentifier}; the functions are published without it and start more slowly.");
            run = work.Run(msbuild, "Publish", projects, readyToRun: false, "-m");
        }

        if (run.ExitCode != 0)
        {
            throw BuildErrors.Exception(projects, run.Output);
        }
    }

    private static bool IsMissingPack(string line) =>
        (line.Contains("NU1101", StringComparison.Ordinal) || line.Contains("NU1102", StringComparison.Ordinal))
        && (line.Contains("Microsoft.NETCore.App.Crossgen2", StringComparison.OrdinalIgnoreCase)
            || line.Contains("Microsoft.NETCore.App.Runtime.", StringComparison.OrdinalIgnoreCase)
            || line.Contains("Microsoft.AspNetCore.App.Runtime.", StringComparison.OrdinalIgnoreCase));
}
