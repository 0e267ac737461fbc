using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Revisions;

/// <summary>The git of a clone.</summary>
/// <param name="folder">The clone's folder.</param>
/// <param name="processes">Starts git.</param>
internal sealed class Git(string folder, IProcessRunner processes)
{
    // Git asks nothing and starts nothing: a question would wait for ever on a build server.
    private static readonly Dictionary<string, string> Quiet = new(StringComparer.Ordinal) { ["GIT_TERMINAL_PROMPT"] = "0" };

    /// <summary>Runs git and returns what it wrote.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="CommandFailureException">Git refused; the message says why.</exception>
    /// <exception cref="OperationCanceledException">A signal ended it.</exception>
    public async Task<string> RunAsync(params IReadOnlyList<string> arguments)
    {
        var lines = new List<string>();
        var exitCode = await processes.RunAsync(new ProcessRequest("git", arguments, folder, Quiet), lines.Add);
        var text = string.Join(' ', lines);
        return exitCode switch
        {
            ExitCode.Success => text,
            ExitCode.Interrupted => throw new OperationCanceledException("Interrupted."),
            _ => throw new CommandFailureException($"git {arguments[0]} failed: {text}"),
        };
    }
}
