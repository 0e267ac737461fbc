using System.Runtime.Versioning;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Scripts;

/// <summary>When the real launcher builds the command, and how it starts it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LauncherBuildTests : IDisposable
{
    private static readonly DateTime Future = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Past = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly ScriptedClone _clone;

    public LauncherBuildTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "stack is for POSIX shells; stack.cmd is its Windows twin.");
        _clone = new ScriptedClone();
        _clone.Install("dotnet", "node", "npm");
    }

    public void Dispose() => _clone?.Dispose();

    [Fact]
    public async Task Words_reach_the_command_unchanged_and_nothing_else_is_written()
    {
        var run = await _clone.Run("deploy", "two words", "$HOME", "--x=*", string.Empty);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([$"<{_clone.Command}>", "<deploy>", "<two words>", "<$HOME>", "<--x=*>", "<>"], run.Lines);
    }

    [Fact]
    public async Task The_command_is_built_once_and_again_after_a_change()
    {
        await _clone.Run();
        await _clone.Run();
        Assert.Equal(1, _clone.Builds);

        File.SetLastWriteTimeUtc(_clone.Source, Future);
        await _clone.Run();
        Assert.Equal(2, _clone.Builds);
    }

    [Fact]
    public async Task A_deleted_source_is_a_change()
    {
        await _clone.Run();
        var folder = Path.GetDirectoryName(_clone.Source)!;
        foreach (var path in new[] { _clone.Source, folder, Path.Combine(_clone.Root, "global.json") })
        {
            File.SetLastWriteTimeUtc(path, Past);
        }

        File.SetLastWriteTimeUtc(_clone.Stamp, Past.AddYears(1));
        await _clone.Run();
        Assert.Equal(1, _clone.Builds);

        File.Delete(_clone.Source);
        await _clone.Run();
        Assert.Equal(2, _clone.Builds);
    }

    [Fact]
    public async Task A_command_that_was_deleted_is_built_again()
    {
        await _clone.Run();
        File.Delete(_clone.Command);
        await _clone.Run();
        Assert.Equal(2, _clone.Builds);
    }

    [Fact]
    public async Task A_compile_error_is_shown_and_leaves_nothing_that_looks_built()
    {
        var run = await _clone.Run(_clone.Script, [], breaks: true);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["stack: the command itself does not build.", "X.cs(1,1): error CS1002: ; expected"], run.Lines);
        Assert.Empty(Directory.EnumerateFiles(_clone.Artifacts));
        Assert.Equal(0, (await _clone.Run()).ExitCode);
    }

    [Fact]
    public async Task A_comparison_whose_command_does_not_build_ends_as_one_that_could_not_run() =>
        Assert.Equal(3, (await _clone.Run(_clone.Script, ["diff", "a", "b"], breaks: true)).ExitCode);

    [Fact]
    public async Task A_link_to_the_script_works_from_another_folder()
    {
        var run = await _clone.Run(_clone.Link(), ["synth"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([$"<{_clone.Command}>", "<synth>"], run.Lines);
    }
}
