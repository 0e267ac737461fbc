using System.Collections.Concurrent;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Toolchain;

public sealed class ProcessRunnerTests
{
    [Fact]
    public async Task A_program_gets_its_arguments_unchanged_and_its_lines_and_exit_code_come_back()
    {
        // The command itself is the one program that is certainly there.
        var lines = new ConcurrentQueue<string>();
        var request = Request("dotnet", Path.Combine(AppContext.BaseDirectory, "stack.dll"), "no such verb \"quoted\"");

        var exitCode = await new ProcessRunner().RunAsync(request, lines.Enqueue);

        Assert.Equal(3, exitCode);
        Assert.StartsWith("error: no such verb \"quoted\" is not a verb", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<CommandFailureException>(() => new ProcessRunner().RunAsync(Request("no-such-program"), _ => { }));
        Assert.StartsWith("Could not start no-such-program: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Is it installed and on the PATH?", error.Message, StringComparison.Ordinal);
    }

    private static ProcessRequest Request(string program, params string[] arguments) =>
        new(program, arguments, AppContext.BaseDirectory, new Dictionary<string, string>(StringComparer.Ordinal));
}
