namespace ServerlessStack.Packages.Tests.Fixtures;

/// <summary>A copy of the consumer's solution outside the clone, restored from the packed feed and what sources the machine has, and the <c>stack</c> tool, installed from the feed.</summary>
internal sealed class ConsumerSolution : IDisposable
{
    private const string UpdateVariable = "UPDATE_SNAPSHOTS";
    private static readonly string Snapshots = Path.Combine("test", "Parcels.Tests", "Snapshots");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stack-consumer-");
    private readonly PackedFeed _feed;

    public ConsumerSolution(PackedFeed feed)
    {
        _feed = feed;
        Copy(ThisClone.Consumer, Root);
        WriteSources();
        WriteVersionOfUnheldPackage();
        Directory.CreateSymbolicLink(Path.Combine(Root, "node_modules"), ThisClone.Toolchain);
    }

    public string Root => Path.Combine(_folder.FullName, "Parcels");

    /// <summary>Where its packages were restored to, as far as the machine did not have them.</summary>
    public string Packages => Path.Combine(_folder.FullName, "packages");

    private string Tools => Path.Combine(_folder.FullName, "tools");

    private Dictionary<string, string?> Variables => new(StringComparer.Ordinal)
    {
        ["ServerlessStackVersion"] = _feed.Version,
        // Stronger than a configuration file, and than the same variable where the tests were started.
        ["NUGET_PACKAGES"] = Packages,
        ["JSII_NODE"] = ThisClone.Node,
        ["CDK_VALIDATION"] = "false",
        // Whether somebody has found a hole in a package since is not this test's question.
        ["NuGetAudit"] = "false",
    };

    public void Dispose()
    {
        // The link first: whoever deletes the folder must never follow it into the clone's own packages.
        Directory.Delete(Path.Combine(Root, "node_modules"));
        _folder.Delete(recursive: true);
    }

    /// <summary>Restores, builds and runs the consumer's tests. With <c>UPDATE_SNAPSHOTS=1</c> the snapshot that they write becomes the kept one.</summary>
    public async Task<CommandResult> TestAsync()
    {
        var result = await Command.DotNetAsync(Root, Variables, "test", "Parcels.slnx", "--nologo", "--verbosity", "quiet", "--logger", "console;verbosity=normal");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Copy(Path.Combine(Root, Snapshots), Path.Combine(ThisClone.Consumer, Snapshots));
        }

        return result;
    }

    public Task<CommandResult> InstallToolAsync() => Command.DotNetAsync(
        _folder.FullName, Variables, "tool", "install", "ServerlessStack.Cli", "--version", _feed.Version, "--tool-path", Tools);

    public Task<CommandResult> StackAsync(params IReadOnlyList<string> typed) => Command.RunAsync(Path.Combine(Tools, OperatingSystem.IsWindows() ? "stack.exe" : "stack"), Root, Variables, typed);

    // The machine's packages are read where they lie; what only the feed has is unpacked here, and gone afterwards.
    private void WriteSources() => Write("nuget.config",
        $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{_feed.Folder}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="machine" value="{ThisClone.NuGetPackages}" />
          </fallbackPackageFolders>
        </configuration>
        """);

    // Amazon.CDK.Lib wants exactly one version of a package it never loads here; where the sources lack it, the clone's own choice does as well.
    private void WriteVersionOfUnheldPackage() => Write("Directory.Build.targets",
        $"""
        <Project>
          <PropertyGroup>
            <NoWarn>$(NoWarn);NU1608</NoWarn>
          </PropertyGroup>
          <ItemGroup Condition="'$(OutputType)' == 'Exe'">
            <PackageReference Include="Amazon.CDK.Asset.AwsCliV1" VersionOverride="{ThisClone.VersionOf("Amazon.CDK.Asset.AwsCliV1")}" />
          </ItemGroup>
        </Project>
        """);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
