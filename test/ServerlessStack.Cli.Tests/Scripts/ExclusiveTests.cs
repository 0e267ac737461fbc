using System.Diagnostics;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Scripts;

/// <summary>Builds that start at once take turns where they would overwrite each other's work.</summary>
public sealed class ExclusiveTests : IDisposable
{
    private const int Builds = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("exclusive").FullName;

    private string Log => Path.Combine(_folder, "log");

    [Fact]
    public async Task Work_of_several_builds_never_overlaps()
    {
        await RunTogetherAsync();

        Assert.Equal(Enumerable.Repeat("in out ", Builds), (await File.ReadAllTextAsync(Log, TestContext.Current.CancellationToken)).Split('\n')[..Builds]);
    }

    [Fact]
    public async Task A_build_that_was_killed_leaves_nothing_to_wait_for()
    {
        using var killed = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder, "lock"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "lock", $"{killed.Id}"), "", TestContext.Current.CancellationToken);

        await RunTogetherAsync();

        Assert.Equal(Builds, (await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken)).Length);
        Assert.False(Directory.Exists(Path.Combine(_folder, "lock")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RunTogetherAsync()
    {
        var module = new Uri(Path.Combine(ThisRepository.Root, "build", "exclusive.mjs")).AbsoluteUri;
        var script = $$"""
            import { appendFileSync } from 'node:fs';
            import { exclusive } from '{{module}}';
            const [lock, log] = process.argv.slice(1);
            process.exitCode = await exclusive(lock, async () => {
              appendFileSync(log, 'in ');
              await new Promise((resolve) => setTimeout(resolve, 20));
              appendFileSync(log, 'out \n');
              return 0;
            });
            """;
        await Task.WhenAll(Enumerable.Range(0, Builds).Select(async _ =>
        {
            using var build = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", script, Path.Combine(_folder, "lock"), Log]) { UseShellExecute = false })!;
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, build.ExitCode);
        }));
    }
}
