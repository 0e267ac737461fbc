using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>The stack command, as somebody types it in the folder of a storefront.</summary>
internal static class StackCommand
{
    /// <summary>Runs a verb, which must succeed, and returns what it writes.</summary>
    public static async Task<string> RunAsync(LocalStorefront storefront, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await new CommandLine(Screen.Plain(output, error), new ProcessRunner(), TimeProvider.System, storefront.Clone.Root).RunAsync(words);
        Assert.True(exitCode == ExitCode.Success, error.ToString());
        return output.ToString();
    }
}
