using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Verbs;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>The folder the command works in: the clone or, for the installed tool, that of any CDK app.</summary>
/// <param name="Root">The folder that holds cdk.json.</param>
internal sealed record Repository(string Root)
{
    private static readonly string PinnedNode = Path.Combine("node_modules", "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");

    /// <summary>Whether it is the clone, which builds its app and restores its toolchain by itself.</summary>
    public bool IsClone => File.Exists(RestoreScript);

    /// <summary>The script that restores the clone's toolchain.</summary>
    public string RestoreScript => Path.Combine(Root, "build", "restore-toolchain.mjs");

    /// <summary>The project of the clone's deployable app.</summary>
    public string AppProject => Path.Combine(Root, "src", "ServerlessStack");

    /// <summary>The app's settings.</summary>
    public string Settings => Path.Combine(Root, "cdk.json");

    /// <summary>Where the CDK CLI puts the assembly when nothing else is asked for.</summary>
    public string OutputFolder => JsonFile.Read(Settings).Text("output") ?? "cdk.out";

    /// <summary>The Node that package.json pins; outside the clone, where none need be pinned, else the one on the PATH.</summary>
    public string Node => Installed(PinnedNode) ?? (IsClone ? Path.Combine(Root, PinnedNode) : "node");

    /// <summary>The CDK CLI's script, whether it is there or not.</summary>
    public string CdkCli => Installed(CdkScript) ?? Path.Combine(Root, CdkScript);

    private static string CdkScript => Path.Combine("node_modules", "aws-cdk", "bin", "cdk");

    /// <summary>Finds the app above the first of the given folders that lies in one.</summary>
    /// <exception cref="CommandFailureException">None of the folders lies in a CDK app.</exception>
    public static Repository Find(IReadOnlyList<string> folders) =>
        folders.Select(Above).FirstOrDefault(found => found is not null)
        ?? throw new CommandFailureException($"No folder with cdk.json was found above {string.Join(" or ", folders)}. Run {Launcher.Name} in the folder of a CDK app, or below it.");

    /// <summary>The app that a folder lies in; null when it lies in none.</summary>
    public static Repository? Above(string folder) => Upwards(folder).Select(above => new Repository(above)).FirstOrDefault(app => File.Exists(app.Settings));

    // npm looks for packages in the same way.
    private string? Installed(string file) => Upwards(Root).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
