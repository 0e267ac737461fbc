using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Packaging.Tests.Fixtures;

namespace ServerlessStack.Packaging.Tests;

public sealed class FunctionHashTests(PristineTree pristine) : IClassFixture<PristineTree>, IDisposable
{
    private readonly SampleTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Content_decides_and_only_that_of_the_own_closure()
    {
        var before = Hashes.Of(_tree);
        Assert.Equal(pristine.Hashes, before);

        _tree.Write("docs/Notes.md", "unrelated");
        _tree.Write("build/BannedSymbols.txt", "P:System.DateTime.UtcNow");
        _tree.Write(".editorconfig", "root = true");
        File.SetLastWriteTimeUtc(_tree.File("lambdas/Place/Program.cs"), DateTime.UnixEpoch);
        var unrelated = Hashes.Of(_tree);
        Assert.Equal(before, unrelated);

        _tree.Write("lambdas/Ping/Program.cs", "Console.WriteLine(\"PONG\");");
        var ping = Hashes.Of(_tree);
        Assert.Equal(before with { Ping = ping.Ping }, ping);
        Assert.NotEqual(before.Ping, ping.Ping);

        _tree.Write("src/Contracts/Order.cs", "namespace Contracts; public sealed record Order(string Id, int Lines = 1);");
        var contract = Hashes.Of(_tree);
        Assert.Equal(ping.Ping, contract.Ping);
        Assert.NotEqual(ping.Place, contract.Place);
        Assert.NotEqual(ping.Index, contract.Index);
    }

    [Fact]
    public void A_new_source_changes_its_function()
    {
        var before = pristine.Hashes;

        _tree.Write("lambdas/Ping/Deep/Extra.cs", "internal sealed class Extra;");

        var after = Hashes.Of(_tree);
        Assert.Equal(before with { Ping = after.Ping }, after);
        Assert.NotEqual(before.Ping, after.Ping);
    }

    [Fact]
    public void A_package_version_changes_the_functions_that_use_it_and_an_unused_one_changes_none()
    {
        var before = pristine.Hashes;

        _tree.WriteVersions(json: "13.0.3", unrelated: "3.0.0");
        Assert.Equal(before, Hashes.Of(_tree));

        _tree.WriteVersions(json: "13.0.1", unrelated: "3.0.0");
        var after = Hashes.Of(_tree);
        Assert.Equal(before with { Place = after.Place }, after);
        Assert.NotEqual(before.Place, after.Place);
    }

    [Fact]
    public void A_build_setting_changes_the_functions_it_applies_to()
    {
        var before = pristine.Hashes;

        _tree.Write("lambdas/Ping/Directory.Build.props",
            """<Project><Import Project="../../Directory.Build.props" /><PropertyGroup><CheckForOverflowUnderflow>true</CheckForOverflowUnderflow></PropertyGroup></Project>""");
        var own = Hashes.Of(_tree);
        Assert.Equal(before with { Ping = own.Ping }, own);
        Assert.NotEqual(before.Ping, own.Ping);

        _tree.Write("build/Rules.targets", "<Project><PropertyGroup><Optimize>false</Optimize></PropertyGroup></Project>");
        var shared = Hashes.Of(_tree);
        Assert.NotEqual(own.Place, shared.Place);
        Assert.NotEqual(own.Index, shared.Index);
        Assert.NotEqual(own.Ping, shared.Ping);
    }

    [Fact]
    public void The_architecture_and_the_compilation_mode_are_part_of_the_hash()
    {
        var x64 = pristine.Hashes;

        Assert.NotEqual(x64, Hashes.Of(_tree, new(FunctionArchitecture.Arm64)));
        Assert.NotEqual(x64, Hashes.Of(_tree, new(ReadyToRun: ReadyToRunMode.Never)));
    }
}
