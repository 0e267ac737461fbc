using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>The real CDK CLI, run by the pinned Node.</summary>
/// <param name="repository">The clone whose node_modules and cdk.json it uses.</param>
/// <param name="processes">Starts it.</param>
internal sealed class CdkCli(Repository repository, IProcessRunner processes)
{
    /// <summary>Runs the CLI and returns its exit code.</summary>
    /// <param name="arguments">Its arguments, the verb first.</param>
    /// <param name="environment">Variables to set for it and the app.</param>
    /// <param name="onLine">Receives each line it or the app writes; null leaves both on the terminal.</param>
    /// <exception cref="CommandFailureException">The toolchain is not installed.</exception>
    public Task<int> RunAsync(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, Action<string>? onLine = null)
    {
        foreach (var file in new[] { repository.Node, repository.CdkCli })
        {
            if (Path.IsPathRooted(file) && !File.Exists(file))
            {
                throw new CommandFailureException(repository.IsClone
                    ? $"{Path.GetRelativePath(repository.Root, file)} is missing although the toolchain counts as restored. Delete the folder node_modules and run the command again."
                    : $"The CDK CLI is not installed in {repository.Root} or above it. Run npm install --save-dev aws-cdk there, then run the command again.");
            }
        }

        var variables = new Dictionary<string, string>(environment ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            // The version is pinned by package.json, so news about others only costs a network call.
            ["CDK_DISABLE_VERSION_CHECK"] = "true",
            ["CDK_DISABLE_CLI_TELEMETRY"] = "true",
        };

        return processes.RunAsync(new ProcessRequest(repository.Node, [repository.CdkCli, .. arguments], repository.Root, variables), onLine);
    }
}
