using System.Net;
using System.Net.Sockets;
using ServerlessStack.Cli.Arguments;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;
using ServerlessStack.Local;

namespace ServerlessStack.Cli.Tests.Targets;

public sealed class TargetStartTests
{
    [Fact]
    public async Task A_taken_port_leaves_what_an_earlier_target_kept()
    {
        using var clone = TestFolder.OfClone();
        var (repository, folder) = Kept(clone);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var failure = await Assert.ThrowsAsync<CommandFailureException>(() => StartAsync(repository, folder, "--port", $"{port}"));

        Assert.Contains($"Port {port} of 127.0.0.1 is taken", failure.Message, StringComparison.Ordinal);
        AssertKept(folder);
    }

    [Fact]
    public async Task A_start_that_fails_later_puts_it_back()
    {
        // The clone's Node is an empty file, so no emulator starts.
        using var clone = TestFolder.OfClone();
        var (repository, folder) = Kept(clone);

        await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(repository, folder));

        AssertKept(folder);
    }

    private static (Repository Repository, TargetFolder Folder) Kept(TestFolder clone)
    {
        var repository = new Repository(clone.Path);
        var folder = new TargetFolder(repository);
        folder.Keep();
        File.WriteAllText(Path.Combine(folder.State, "orders"), "7");
        return (repository, folder);
    }

    private static Task<LocalTarget> StartAsync(Repository repository, TargetFolder folder, params string[] typed) =>
        new TargetStart(repository, folder).RunAsync(UpArguments.Read(typed), TestContext.Current.CancellationToken);

    private static void AssertKept(TargetFolder folder)
    {
        Assert.Equal("7", File.ReadAllText(Path.Combine(folder.State, "orders")));
        Assert.True(folder.IsKept);
    }
}
