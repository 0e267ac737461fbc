using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Verbs;

public sealed class PassThroughVerbTests
{
    [Theory]
    [InlineData("deploy", "deploy --build= --all")]
    [InlineData("deploy --stage prod", "deploy --build= --all -c stage=prod")]
    [InlineData("deploy Orders-dev", "deploy --build= Orders-dev")]
    [InlineData("deploy --all --require-approval never -c stage=prod", "deploy --build= --all --require-approval never -c stage=prod")]
    [InlineData("deploy --require-approval never", "deploy --build= --all --require-approval never")]
    [InlineData("destroy", "destroy --build=")]
    [InlineData("destroy --all --force", "destroy --build= --all --force")]
    [InlineData("list --long", "list --build= --long")]
    [InlineData("bootstrap aws://123456789012/eu-west-1", "bootstrap --build= aws://123456789012/eu-west-1")]
    [InlineData("deploy --no-rollback @file -- -x", "deploy --build= --no-rollback @file -- -x")]
    public async Task The_CDK_CLI_gets_what_was_typed(string typed, string expected)
    {
        var run = await CommandRun.Of(typed.Split(' '));

        Assert.Equal(expected, run.CdkCommandLine);
        Assert.True(run.Processes.CdkHasTheTerminal);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("deploy --app cdk.out", "deploy --build= --all --app cdk.out")]
    [InlineData("deploy --build make", "deploy --all --build make")]
    public async Task Nothing_is_built_for_an_app_or_a_build_of_ones_own(string typed, string expected)
    {
        var run = await CommandRun.Of(typed.Split(' '));

        Assert.Equal(expected, run.CdkCommandLine);
        Assert.Empty(run.Processes.Builds);
    }

    [Fact]
    public async Task The_app_is_built_once_and_first()
    {
        var run = await CommandRun.Of("deploy");

        Assert.Equal("dotnet", run.Processes.Requests[0].Program);
        Assert.Single(run.Processes.Builds);
        Assert.Equal("Building the app ...\n", run.Error);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(130, 130)]
    public async Task The_exit_code_is_one_of_the_documented_ones(int cdkExitCode, int expected)
    {
        var run = await CommandRun.With(new FakeProcessRunner(cdk: new FakeProcess(cdkExitCode)), "deploy");
        Assert.Equal(expected, run.ExitCode);
    }

    [Fact]
    public async Task A_build_error_is_shown_and_the_CDK_CLI_is_not_started()
    {
        var run = await CommandRun.With(new FakeProcessRunner(build: new FakeProcess(1, "  A -> a.dll", "x.cs(1,1): error CS1002: ; expected [/x.csproj]")), "deploy");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Building the app ...\nerror: The app does not build.\nx.cs(1,1): error CS1002: ; expected\n", run.Error);
        Assert.Single(run.Processes.Requests);
    }

    [Fact]
    public async Task An_interrupted_build_is_no_build_error()
    {
        var run = await CommandRun.With(new FakeProcessRunner(build: new FakeProcess(130, "Attempting to cancel the build...")), "deploy");

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("Building the app ...\nerror: Interrupted while building the app.\n", run.Error);
        Assert.Single(run.Processes.Requests);
    }

    [Fact]
    public async Task The_CDK_CLI_runs_with_the_pinned_Node_in_the_clone_and_without_telemetry()
    {
        var cdk = (await CommandRun.Of("list")).Processes.Cdk;

        Assert.StartsWith(Path.Combine(cdk.Folder, "node_modules", "node", "bin", "node"), cdk.Program, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(cdk.Folder, "node_modules", "aws-cdk", "bin", "cdk"), cdk.Arguments[0]);
        Assert.Equal("true", cdk.Environment["CDK_DISABLE_CLI_TELEMETRY"]);
        Assert.Equal("true", cdk.Environment["CDK_DISABLE_VERSION_CHECK"]);
    }

    [Fact]
    public async Task A_toolchain_that_lost_a_file_is_named_with_the_way_out()
    {
        using var clone = new TestFolder();
        clone.Write("cdk.json", "{}");
        clone.Write("build/restore-toolchain.mjs", string.Empty);

        var run = await CommandRun.In(clone.Path, new FakeProcessRunner(), "deploy");

        Assert.Equal(1, run.ExitCode);
        var node = Path.Combine("node_modules", "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");
        Assert.EndsWith($"error: {node} is missing although the toolchain counts as restored. Delete the folder node_modules and run the command again.\n", run.Error, StringComparison.Ordinal);
    }
}
