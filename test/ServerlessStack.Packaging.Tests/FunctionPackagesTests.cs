using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Packaging.Tests.Fixtures;

namespace ServerlessStack.Packaging.Tests;

public sealed class FunctionPackagesTests : IDisposable
{
    private readonly SampleTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void The_first_question_packages_all_listed_projects_and_later_ones_are_answered_from_memory()
    {
        var own = typeof(FunctionPackagesTests).Assembly.GetName().Name!;
        var app = new ListingAssembly([new(own, _tree.Ping), new("Index", _tree.Index)], new(_tree.Packages));
        var runner = new RecordingRunner();
        using var progress = new StringWriter();
        var packages = new FunctionPackages(new(() => [app]), runner, progress, TimeProvider.System);
        var settings = new PackageSettings(ReadyToRun: ReadyToRunMode.Never);

        var ping = packages.Get(typeof(FunctionPackagesTests), settings);
        Assert.Equal("Sample.Ping", ping.Handler);
        Assert.True(Directory.Exists(ping.Folder));

        runner.Calls.Clear();
        Assert.Equal("Index", packages.Get(_tree.Index, settings).Handler);
        Assert.Same(ping, packages.Get(_tree.Ping, settings));
        Assert.Empty(runner.Calls);
    }
}
