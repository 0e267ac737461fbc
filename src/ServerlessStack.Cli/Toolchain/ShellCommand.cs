using System.Buffers;

namespace ServerlessStack.Cli.Toolchain;

/// <summary>Commands as cdk.json has them: one line for the shell, as the CDK CLI runs them.</summary>
internal static class ShellCommand
{
    private const string DotNet = "dotnet ";

    // What a shell would do more with than pass on.
    private static readonly SearchValues<char> Special = SearchValues.Create("\"'`$&|;<>()*?~%^!#\\{}[]");

    /// <summary>What starts a command.</summary>
    /// <param name="command">The line.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="environment">Variables to set over the inherited ones.</param>
    public static ProcessRequest Request(string command, string folder, IReadOnlyDictionary<string, string> environment)
    {
        // Without a shell in between, Ctrl+C and an end by force reach the program itself.
        if (command.StartsWith(DotNet, StringComparison.Ordinal) && command.AsSpan().IndexOfAny(Special) < 0)
        {
            var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new(words[0], words[1..], folder, environment);
        }

        return OperatingSystem.IsWindows() ? new("cmd.exe", ["/d", "/c", command], folder, environment) : new("/bin/sh", ["-c", command], folder, environment);
    }
}
