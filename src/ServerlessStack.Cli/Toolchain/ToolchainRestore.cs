using System.Security.Cryptography;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>Restores the npm toolchain without building the app, for what needs only that.</summary>
/// <param name="repository">The clone.</param>
/// <param name="processes">Starts Node.</param>
internal sealed class ToolchainRestore(Repository repository, IProcessRunner processes)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>Restores the toolchain unless it is what package-lock.json pins. That of an app outside the clone is left to whoever owns it.</summary>
    /// <exception cref="CommandFailureException">It could not be restored; the message says why.</exception>
    public async Task RunWhereStaleAsync(StepProgress progress)
    {
        if (!repository.IsClone || IsFresh())
        {
            return;
        }

        await progress.RunAsync("Restoring the npm toolchain", async _ =>
        {
            var lines = new List<string>();
            if (await processes.RunAsync(new ProcessRequest("node", [repository.RestoreScript], repository.Root, NoVariables), lines.Add) != ExitCode.Success)
            {
                throw new CommandFailureException(string.Join(Environment.NewLine, lines));
            }
        });
    }

    // The script's own stamp: the hash of the lock file that was installed.
    private bool IsFresh()
    {
        var (stamp, locked) = (Path.Combine(repository.Root, "node_modules", ".toolchain"), Path.Combine(repository.Root, "package-lock.json"));
        return File.Exists(stamp) && File.Exists(locked) && File.ReadAllText(stamp) == Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(locked)));
    }
}
