using ServerlessStack.Packaging.Tests.Fixtures;

namespace ServerlessStack.Packaging.Tests;

public sealed class LambdaProjectItemTests : IDisposable
{
    private readonly SampleTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void The_build_writes_each_listed_project_with_its_real_assembly_name_into_the_app()
    {
        var build = SampleApp.Build(_tree, "../../lambdas/Place/Place.csproj", "../../lambdas/Ping/Ping.csproj");

        Assert.Empty(build.Output);
        Assert.Equal(
            [$"Place {_tree.Place}", $"Sample.Ping {_tree.Ping}", _tree.File("src/App/obj/functions"), _tree.File(SampleApp.Project)],
            SampleApp.Output(_tree));
    }

    [Fact]
    public void A_listed_project_that_is_missing_is_one_error_of_the_build()
    {
        var build = SampleApp.Build(_tree, "../../lambdas/Place/Place.csproj", "../../lambdas/Gone/Gone.csproj");

        Assert.Equal(1, build.ExitCode);
        var error = Assert.Single(build.Output);
        Assert.Equal(
            $"{_tree.File(SampleApp.Project)} : error STACK011: There is no lambda project at ../../lambdas/Gone/Gone.csproj. "
            + $"Correct the path of the ProjectReference, or remove it: its function cannot be published.",
            error.Trim());
    }
}
