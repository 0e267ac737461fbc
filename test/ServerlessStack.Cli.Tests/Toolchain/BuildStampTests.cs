using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Toolchain;

public sealed class BuildStampTests : IDisposable
{
    private static readonly DateTime Past = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Future = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly TestFolder _clone = new();
    private readonly BuildStamp _stamp;

    public BuildStampTests()
    {
        _stamp = new BuildStamp(new Repository(_clone.Path));
        foreach (var file in new[] { "src/App/Program.cs", "src/App/Old.cs", "lambdas/A/A.csproj", "package-lock.json", "artifacts/bin/ServerlessStack/debug/ServerlessStack.dll", "node_modules/.toolchain" })
        {
            _clone.Write(file, string.Empty);
        }

        foreach (var entry in new DirectoryInfo(_clone.Path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            entry.LastWriteTimeUtc = Past;
        }
    }

    public void Dispose() => _clone.Dispose();

    [Fact]
    public void What_was_never_built_is_stale() => Assert.False(_stamp.IsFresh());

    [Fact]
    public async Task After_a_build_nothing_is_stale()
    {
        await _stamp.RunAsync(() => Task.CompletedTask);
        Assert.True(_stamp.IsFresh());
    }

    [Theory]
    [InlineData("src/App/Program.cs")]
    [InlineData("lambdas/A/A.csproj")]
    [InlineData("package-lock.json")]
    public async Task A_newer_input_is_stale(string input)
    {
        await _stamp.RunAsync(() => Task.CompletedTask);
        File.SetLastWriteTimeUtc(Path.Combine(_clone.Path, input), Future);
        Assert.False(_stamp.IsFresh());
    }

    [Fact]
    public async Task What_is_edited_during_the_build_is_stale_after_it()
    {
        await _stamp.RunAsync(() =>
        {
            File.SetLastWriteTimeUtc(Path.Combine(_clone.Path, "src", "App", "Program.cs"), Future);
            return Task.CompletedTask;
        });
        Assert.False(_stamp.IsFresh());
    }

    [Fact]
    public async Task A_deleted_input_is_stale()
    {
        await _stamp.RunAsync(() => Task.CompletedTask);
        File.SetLastWriteTimeUtc(Path.Combine(_clone.Path, "artifacts", "app.stamp"), Past.AddYears(1));
        Assert.True(_stamp.IsFresh());

        File.Delete(Path.Combine(_clone.Path, "src", "App", "Old.cs"));
        Assert.False(_stamp.IsFresh());
    }

    [Theory]
    [InlineData("artifacts/bin/ServerlessStack/debug/ServerlessStack.dll")]
    [InlineData("node_modules/.toolchain")]
    public async Task A_lost_output_is_stale(string output)
    {
        await _stamp.RunAsync(() => Task.CompletedTask);
        File.Delete(Path.Combine(_clone.Path, output));
        Assert.False(_stamp.IsFresh());
    }

    [Fact]
    public async Task A_clone_that_was_moved_is_stale()
    {
        await _stamp.RunAsync(() => Task.CompletedTask);
        using var elsewhere = new TestFolder();
        var moved = Path.Combine(elsewhere.Path, "clone");
        Directory.Move(_clone.Path, moved);
        Assert.False(new BuildStamp(new Repository(moved)).IsFresh());

        Directory.Move(moved, _clone.Path);
        Assert.True(_stamp.IsFresh());
    }

    [Fact]
    public async Task A_failed_build_leaves_no_stamp()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _stamp.RunAsync(() => throw new InvalidOperationException("broken")));
        Assert.False(_stamp.IsFresh());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_clone.Path, "artifacts")));
    }
}
