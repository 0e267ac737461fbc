using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Verbs;

namespace ServerlessStack.Cli.Tests.Revisions;

public sealed class DiffWithRevisionTests : IAsyncLifetime
{
    private RevisionClone _clone = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only some users may link folders on Windows, and the test's clone needs the toolchain.");
        _clone = await RevisionClone.CreateAsync();
        _clone.Write("template.json", SmallAssembly.Template());
        await _clone.CommitAsync("Add a queue");
        _clone.Write("template.json", SmallAssembly.Template(encrypted: false));
    }

    public ValueTask DisposeAsync()
    {
        _clone?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_clone_as_it_is_is_compared_with_the_revision()
    {
        var run = await RunAsync("diff", "--base", "main");

        Assert.Equal((DiffExitCode.Severe, true), (run.ExitCode, run.Output.Contains("SqsManagedSseEnabled: true → false", StringComparison.Ordinal)));
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task The_base_is_built_in_a_folder_of_its_own_with_the_toolchain_of_the_clone()
    {
        var folders = new List<string>();
        _clone.OnBuild = folder =>
        {
            folders.Add(folder);
            Assert.True(File.Exists(Path.Combine(folder, "node_modules", ".toolchain")));
        };
        await RunAsync("diff", "--base", "main");

        Assert.Equal(2, folders.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(_clone.Root, folders[1]);
    }

    [Fact]
    public async Task A_revision_that_does_not_exist_is_named()
    {
        var run = await RunAsync("diff", "--base", "nowhere");

        Assert.Equal((DiffExitCode.Unusable, "error: --base nowhere is no revision of this clone. Fetch it, or name another branch, tag or commit.\n"), (run.ExitCode, run.Error));
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task A_base_that_does_not_build_says_why_and_leaves_nothing()
    {
        _clone.Write("broken", string.Empty);
        await _clone.CommitAsync("Break it");
        File.Delete(Path.Combine(_clone.Root, "broken"));
        var run = await RunAsync("diff", "--base", "main");

        Assert.Equal(DiffExitCode.Unusable, run.ExitCode);
        Assert.Contains("error: The base, main: The app does not build.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Stack.cs(1,1): error CS1002: ; expected\n", run.Error, StringComparison.Ordinal);
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task Ctrl_C_ends_the_work_and_leaves_nothing()
    {
        _clone.IsInterrupted = true;
        var run = await RunAsync("diff", "--base", "main");

        Assert.Equal((ExitCode.Interrupted, "Building the app ...\nerror: Interrupted while building the app.\n"), (run.ExitCode, run.Error));
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task A_revision_without_an_app_is_named()
    {
        var settings = Path.Combine(_clone.Root, "cdk.json");
        var text = await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken);
        File.Delete(settings);
        await _clone.CommitAsync("Remove the app");
        _clone.Write("cdk.json", text);
        var run = await RunAsync("diff", "--base", "main");

        Assert.Equal((DiffExitCode.Unusable, "error: The revision main has no cdk.json: there is nothing to compare with.\n"), (run.ExitCode, run.Error));
        await AssertNothingIsLeftAsync();
    }

    private async Task<CommandRun> RunAsync(params string[] typed)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await new CommandLine(Screen.Plain(output, error), _clone, new FakeTime(), _clone.Root).RunAsync(typed);
        return new CommandRun(exitCode, output.ToString(), error.ToString(), new FakeProcessRunner());
    }

    private async Task AssertNothingIsLeftAsync()
    {
        var worktrees = await _clone.GitAsync("worktree", "list", "--porcelain");
        Assert.Single(worktrees, line => line.StartsWith("worktree ", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(ThisRepository.Root, "node_modules", ".toolchain")));
    }
}
