using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>The clone the command works in.</summary>
/// <param name="Root">The folder that holds cdk.json and package.json.</param>
internal sealed record Repository(string Root)
{
    /// <summary>The project of the deployable app.</summary>
    public string AppProject => Path.Combine(Root, "src", "ServerlessStack");

    /// <summary>The Node that package.json pins.</summary>
    public string Node => Path.Combine(Root, "node_modules", "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");

    /// <summary>The CDK CLI's script.</summary>
    public string CdkCli => Path.Combine(Root, "node_modules", "aws-cdk", "bin", "cdk");

    /// <summary>Finds the clone above the first of the given folders that lies in one.</summary>
    /// <exception cref="CommandFailureException">None of the folders lies in a clone.</exception>
    public static Repository Find(IReadOnlyList<string> folders)
    {
        foreach (var start in folders)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "cdk.json")) && File.Exists(Path.Combine(folder.FullName, "package.json")))
                {
                    return new Repository(folder.FullName);
                }
            }
        }

        throw new CommandFailureException($"No folder with cdk.json and package.json was found above {string.Join(" or ", folders)}. Run ./stack in a clone of the repository.");
    }
}
