using System.Diagnostics;
using System.Security.Cryptography;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Packaging.Tests.Fixtures;

namespace ServerlessStack.Packaging.Tests;

public sealed class FunctionPackagerTests : IDisposable
{
    private readonly SampleTree _tree = new();
    private readonly RecordingRunner _runner = new();
    private readonly StringWriter _progress = new();

    public void Dispose()
    {
        _tree.Dispose();
        _progress.Dispose();
    }

    [Fact]
    public void Publishes_what_is_stale_in_one_run_and_starts_nothing_when_nothing_is()
    {
        var first = Package();
        Assert.Single(_runner.Publishes);
        Assert.Equal(["Place", "Index", "Sample.Ping"], first.Select(package => package.Handler));
        Assert.Equal("{\"Id\":\"1\"}", Run(first[0]));
        Assert.Equal("pong", Run(first[2]));
        Assert.StartsWith("Publishing 3 functions (Place, Index, Ping) …", _progress.ToString(), StringComparison.Ordinal);

        _runner.Calls.Clear();
        Assert.Equal(first, Package());
        Assert.Empty(_runner.Calls);

        _tree.Write("src/Contracts/Order.cs", "namespace Contracts; public sealed record Order(string Id) { public int Lines => 2; }");
        var second = Package();
        var publish = Assert.Single(_runner.Calls);
        Assert.Equal([publish], _runner.Publishes);
        Assert.Contains("Publishing 2 functions (Place, Index) …", _progress.ToString(), StringComparison.Ordinal);
        Assert.Equal(first[2], second[2]);
        Assert.Equal("{\"Id\":\"1\",\"Lines\":2}", Run(second[0]));
    }

    [Fact]
    public void Two_clones_give_the_same_bytes()
    {
        using var clone = _tree.CopyElsewhere();

        var here = Packager(_tree).PackageAll([_tree.Place], new());
        var there = Packager(clone).PackageAll([clone.Place], new());

        Assert.Equal(here.Select(package => package.Hash), there.Select(package => package.Hash));
        Assert.Equal(here.SelectMany(Contents), there.SelectMany(Contents));
    }

    [Fact]
    public void A_compile_error_names_project_file_and_error_and_leaves_no_package()
    {
        _tree.Write("src/Contracts/Order.cs", "namespace Contracts; public sealed record Order(string Id)");

        var error = Assert.Throws<FunctionPublishException>(() => Package());

        Assert.Equal(
            $"""
            Publishing Place, Index, Ping failed; no package was written.
            Contracts:
              {_tree.File("src/Contracts/Order.cs")}(1,59): error CS1514: {"{"} expected
              {_tree.File("src/Contracts/Order.cs")}(1,59): error CS1513: {"}"} expected
            """,
            error.Message);
        Assert.Equal(["build"], Directory.EnumerateDirectories(_tree.Packages).Select(Path.GetFileName));
    }

    private IReadOnlyList<FunctionPackage> Package() => Packager(_tree).PackageAll(_tree.Functions, new(ReadyToRun: ReadyToRunMode.Never));

    private FunctionPackager Packager(SampleTree tree) => new(tree.Packages, _runner, _progress, TimeProvider.System);

    private static string Run(FunctionPackage package)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(package.Folder, $"{package.Handler}.dll")]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    private static IEnumerable<string> Contents(FunctionPackage package) => Directory.EnumerateFiles(package.Folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetRelativePath(package.Folder, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}");
}
