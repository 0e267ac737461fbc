using System.Collections.Concurrent;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Terminal;

public sealed class RedirectedOutputTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("no-such-verb")]
    public async Task Redirected_output_has_no_colour_even_where_a_build_server_invites_it(string typed)
    {
        var invitations = new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_ACTIONS"] = "true", ["TERM"] = "xterm-256color", ["COLORTERM"] = "truecolor" };
        var lines = new ConcurrentQueue<string>();
        var request = new ProcessRequest("dotnet", [Path.Combine(AppContext.BaseDirectory, "stack.dll"), typed], AppContext.BaseDirectory, invitations);

        await new ProcessRunner().RunAsync(request, lines.Enqueue);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.DoesNotContain('\e', line));
    }
}
