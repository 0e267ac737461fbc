using System.Reflection;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Packaging.Tests.Fixtures;

namespace ServerlessStack.Packaging.Tests;

public sealed class LambdaProjectsTests
{
    private static readonly string s_own = typeof(LambdaProjectsTests).Assembly.GetName().Name!;

    [Fact]
    public void A_handler_leads_to_the_project_of_its_assembly()
    {
        var projects = new LambdaProjects(() => [App(new(s_own, "/tree/lambdas/Own/Own.csproj"), new("Other", "/tree/lambdas/Other/Other.csproj"))]);

        Assert.Equal("/tree/lambdas/Own/Own.csproj", projects.FileOf(typeof(LambdaProjectsTests)));
        Assert.Equal(["/tree/lambdas/Own/Own.csproj", "/tree/lambdas/Other/Other.csproj"], projects.Files);
        Assert.Equal("/tree/packages", projects.PackagesFolder);
    }

    [Fact]
    public void An_app_that_is_loaded_late_is_found()
    {
        List<Assembly> loaded = [typeof(object).Assembly];
        var projects = new LambdaProjects(() => loaded);
        Assert.Null(projects.PackagesFolder);

        loaded.Add(App(new LambdaProjectAttribute(s_own, "/tree/lambdas/Own/Own.csproj")));

        Assert.Equal("/tree/lambdas/Own/Own.csproj", projects.FileOf(typeof(LambdaProjectsTests)));
    }

    [Fact]
    public void An_unlisted_handler_says_what_to_add_where()
    {
        var projects = new LambdaProjects(() => [App(new LambdaProjectAttribute("Other", "/tree/lambdas/Other/Other.csproj"))]);

        var error = Assert.Throws<LambdaProjectNotFoundException>(() => projects.FileOf(typeof(LambdaProjectsTests)));

        Assert.Equal(
            $"The handler LambdaProjectsTests is in the assembly {s_own}, which no lambda project of the CDK app builds, so there is nothing to publish. "
            + $"Add <ProjectReference Include=\"path/to/{s_own}.csproj\" LambdaProject=\"true\" /> to an ItemGroup of /tree/app/App.csproj.",
            error.Message);
    }

    [Fact]
    public void A_listed_project_that_is_no_longer_there_is_one_clear_error()
    {
        using var progress = new StringWriter();
        var packages = new FunctionPackages(
            new(() => [App(new(s_own, "/tree/lambdas/Own/Own.csproj"), new("Other", "/tree/lambdas/Other/Other.csproj"))]),
            new ScriptedRunner(), progress, TimeProvider.System);

        var error = Assert.Throws<LambdaProjectNotFoundException>(() => packages.Get(typeof(LambdaProjectsTests), new()));

        Assert.Equal(
            "No lambda project at /tree/lambdas/Own/Own.csproj and /tree/lambdas/Other/Other.csproj. "
            + "Correct the path, or build the CDK app again if the project was moved.",
            error.Message);
    }

    // An app's assembly with the attributes that its build would have written.
    private static ListingAssembly App(params LambdaProjectAttribute[] projects) => new(projects, new("/tree/packages") { AppProject = "/tree/app/App.csproj" });
}
