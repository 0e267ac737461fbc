using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Toolchain;

public sealed class BuildOutputTests
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "clone");
    private readonly BuildOutput _output = new(Root);

    [Theory]
    [InlineData("  ServerlessStack.Contracts -> /clone/artifacts/bin/ServerlessStack.Contracts.dll", "ServerlessStack.Contracts")]
    [InlineData("  Determining projects to restore...", "restoring packages")]
    [InlineData("  Restored /clone/src/A/A.csproj (in 201 ms).", "restoring packages")]
    [InlineData("  Restoring the npm toolchain (CDK CLI, Node, jsii) ...", "Restoring the npm toolchain (CDK CLI, Node, jsii) ...")]
    public void Progress_is_reported_and_is_no_problem(string line, string step)
    {
        Assert.Equal(step, _output.Add(line));
        Assert.Empty(_output.Problems);
    }

    [Fact]
    public void An_error_is_shown_once_with_its_path_below_the_repository()
    {
        var file = Path.Combine(Root, "src", "A.cs");
        _output.Add($"{file}(3,5): error CS0103: The name 'x' does not exist [{Path.Combine(Root, "src", "A.csproj")}]");
        _output.Add($"{file}(3,5): error CS0103: The name 'x' does not exist [{Path.Combine(Root, "src", "B.csproj")}::TargetFramework=net10.0]");

        Assert.Equal($"{Path.Combine("src", "A.cs")}(3,5): error CS0103: The name 'x' does not exist", _output.Problems);
    }

    [Fact]
    public void The_lines_that_follow_an_error_are_kept_and_the_verdict_is_not()
    {
        foreach (var line in new[] { "error STACK002: npm could not restore the toolchain:", "npm error code ENOTFOUND", string.Empty, "Build FAILED.", "    1 Error(s)", "Time Elapsed 00:00:01.53" })
        {
            Assert.Null(_output.Add(line));
        }

        Assert.Equal($"error STACK002: npm could not restore the toolchain:{Environment.NewLine}npm error code ENOTFOUND", _output.Problems);
    }
}
