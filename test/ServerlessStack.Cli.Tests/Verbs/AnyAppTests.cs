using ServerlessStack.Cli.Terminal;
using ServerlessStack.Cli.Tests.Fakes;

namespace ServerlessStack.Cli.Tests.Verbs;

/// <summary>The installed tool in the folder of a CDK app that is not the clone.</summary>
public sealed class AnyAppTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_app_is_built_as_its_cdk_json_says_and_not_again_by_the_CDK_CLI()
    {
        var run = await RunAsync("""{ "build": "dotnet build src/Shop" }""", "deploy");

        Assert.Equal(["build", "src/Shop"], Assert.Single(run.Processes.Builds).Arguments);
        Assert.Equal("deploy --build= --all", run.CdkCommandLine);
    }

    [Fact]
    public async Task An_app_that_names_no_build_is_not_built()
    {
        var run = await RunAsync("{}", "deploy");

        Assert.Empty(run.Processes.Builds);
        Assert.Equal("deploy --build= --all", run.CdkCommandLine);
    }

    [Fact]
    public async Task A_build_of_several_commands_is_left_to_the_shell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell is another one there.");
        var run = await RunAsync("""{ "build": "dotnet restore && dotnet build" }""", "deploy");

        Assert.Equal(("/bin/sh", "dotnet restore && dotnet build"), (run.Processes.Requests[0].Program, run.Processes.Requests[0].Arguments[1]));
    }

    [Fact]
    public async Task The_CDK_CLI_and_Node_are_found_above_the_app_as_npm_finds_them()
    {
        Install();
        _folder.Write("node_modules/node/bin/node", string.Empty);
        _folder.Write("node_modules/node/bin/node.exe", string.Empty);
        _folder.Write("apps/shop/cdk.json", "{}");
        var cdk = (await CommandRun.In(Path.Combine(_folder.Path, "apps", "shop"), new FakeProcessRunner(), "list")).Processes.Cdk;

        Assert.StartsWith(Path.Combine(_folder.Path, "node_modules", "node", "bin", "node"), cdk.Program, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(_folder.Path, "node_modules", "aws-cdk", "bin", "cdk"), cdk.Arguments[0]);
    }

    [Fact]
    public async Task Without_a_pinned_Node_the_one_on_the_PATH_is_used() => Assert.Equal("node", (await RunAsync("{}", "list")).Processes.Cdk.Program);

    [Fact]
    public async Task A_CDK_CLI_that_is_not_installed_is_named_with_the_way_out()
    {
        _folder.Write("cdk.json", "{}");
        var run = await CommandRun.In(_folder.Path, new FakeProcessRunner(), "list");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal($"error: The CDK CLI is not installed in {_folder.Path} or above it. Run npm install --save-dev aws-cdk there, then run the command again.\n", run.Error);
    }

    [Fact]
    public async Task A_comparison_without_its_package_is_one_clear_line()
    {
        _folder.Write("cdk.json", "{}");
        var (before, after) = (_folder.WriteAssembly("before", SmallAssembly.Template()), _folder.WriteAssembly("after", SmallAssembly.Template()));
        var run = await CommandRun.In(_folder.Path, new FakeProcessRunner(), "diff", before, after);

        Assert.Equal(DiffExitCode.Unusable, run.ExitCode);
        Assert.Equal(
            $"error: @aws-cdk/cloudformation-diff is not installed in {_folder.Path} or above it. Run npm install --save-dev @aws-cdk/cloudformation-diff there, then compare again.\n",
            run.Error);
    }

    [Fact]
    public async Task The_assembly_is_read_where_cdk_json_puts_it()
    {
        _folder.WriteAssembly("out/shop", SmallAssembly.Template());
        var run = await RunAsync("""{ "output": "out/shop" }""", "synth");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("Synthesized 1 stack into out/shop", run.Output, StringComparison.Ordinal);
    }

    private void Install() => _folder.Write("node_modules/aws-cdk/bin/cdk", string.Empty);

    private Task<CommandRun> RunAsync(string settings, params string[] typed)
    {
        Install();
        _folder.Write("cdk.json", settings);
        return CommandRun.In(_folder.Path, new FakeProcessRunner(), typed);
    }
}
