using System.Diagnostics;
using System.Runtime.Versioning;
using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Revisions;

/// <summary>The real command, as a process of its own, gets a real signal while it builds the base.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class InterruptedDiffTests : IAsyncLifetime
{
    // Says that it has begun, and takes longer than any test.
    private const string SlowBuild = """
        <Project DefaultTargets="Build">
          <Target Name="Restore" />
          <Target Name="Build">
            <Exec Command="touch &quot;$BUILD&quot; &amp;&amp; exec sleep 600" />
          </Target>
        </Project>
        """;

    private readonly TestFolder _folder = new();
    private RevisionClone _clone = null!;

    private string Temporary => Path.Combine(_folder.Path, "tmp");

    private string Build => Path.Combine(_folder.Path, "build");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test needs setsid, which only Linux brings along.");
        _clone = await RevisionClone.CreateAsync();
        _clone.Write("template.json", SmallAssembly.Template());
        _clone.Write("src/ServerlessStack/ServerlessStack.csproj", SlowBuild);
        await _clone.CommitAsync("Add a queue");
        Directory.CreateDirectory(Temporary);
    }

    public ValueTask DisposeAsync()
    {
        _clone?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("INT", true)]
    [InlineData("TERM", false)]
    public async Task A_signal_ends_the_work_with_one_line_and_leaves_nothing(string signal, bool reachesTheBuild)
    {
        using var command = Start();
        var errors = command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await BuildBeginsAsync(command, errors);

        // A terminal sends Ctrl+C to everything that runs in it; a request to terminate reaches only the process that it names.
        await SendAsync(signal, $"{(reachesTheBuild ? "-" : string.Empty)}{command.Id}");
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Interrupted, command.ExitCode);
        Assert.Equal(1, (await errors).Split('\n').Count(line => line.StartsWith("error: Interrupted", StringComparison.Ordinal)));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(Temporary), entry => Path.GetFileName(entry).StartsWith("stack-", StringComparison.Ordinal));
        Assert.Single(await _clone.GitAsync("worktree", "list", "--porcelain"), line => line.StartsWith("worktree ", StringComparison.Ordinal));
    }

    private Process Start()
    {
        // The command looks for the clone around itself first, so it lives outside of this one.
        var command = Directory.CreateDirectory(Path.Combine(_folder.Path, "command")).FullName;
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(command, Path.GetFileName(file)));
        }

        // In a session of its own, as a terminal's command is.
        var info = new ProcessStartInfo("setsid", ["dotnet", Path.Combine(command, "stack.dll"), "diff", "--base", "main"])
        {
            WorkingDirectory = _clone.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["BUILD"] = Build, ["TMPDIR"] = Temporary, ["MSBUILDDISABLENODEREUSE"] = "1" },
        };
        return Process.Start(info)!;
    }

    private async Task BuildBeginsAsync(Process command, Task<string> errors)
    {
        while (!File.Exists(Build))
        {
            Assert.False(command.HasExited, command.HasExited ? await errors : null);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task SendAsync(string signal, string target)
    {
        using var kill = Process.Start("kill", [$"-{signal}", "--", target]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }
}
