using ServerlessStack.Constructs.Packaging.Inputs;

namespace ServerlessStack.Packaging.Tests.Inputs;

public sealed class ResolvedPackagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stack-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Packages_that_reach_the_output_count_and_analyzers_do_not()
    {
        Assert.Equal(["Library/1.0.0", "Targets/3.0.0"], Read("net10.0", ""));
    }

    [Fact]
    public void The_packages_are_those_of_the_runtime_identifier()
    {
        Assert.Equal(["Library/1.0.0", "Native/4.0.0"], Read("net10.0", "linux-x64"));
    }

    [Fact]
    public void A_project_that_was_never_restored_has_none()
    {
        Assert.Empty(ResolvedPackages.Read(Path.Combine(_folder, "none.json"), ["net10.0"], ""));
    }

    private IReadOnlyList<string> Read(string framework, string runtimeIdentifier)
    {
        var file = Path.Combine(_folder, "project.assets.json");
        File.WriteAllText(file,
            """
            {
              "targets": {
                "net10.0": {
                  "Analyzer/2.0.0": { "type": "package", "build": { "build/Analyzer.props": {} } },
                  "Targets/3.0.0": { "type": "package", "build": { "build/Targets.targets": {} } },
                  "Library/1.0.0": { "type": "package", "compile": { "lib/net8.0/Library.dll": {} } },
                  "Contracts/1.0.0": { "type": "project" }
                },
                "net10.0/linux-x64": {
                  "Native/4.0.0": { "type": "package", "native": { "runtimes/linux-x64/native/native.so": {} } },
                  "Library/1.0.0": { "type": "package", "compile": { "lib/net8.0/Library.dll": {} } }
                }
              },
              "libraries": {
                "Analyzer/2.0.0": { "path": "analyzer/2.0.0", "files": [ "analyzers/dotnet/cs/Analyzer.dll", "build/Analyzer.props" ] },
                "Targets/3.0.0": { "path": "targets/3.0.0", "files": [ "build/Targets.targets" ] },
                "Library/1.0.0": { "path": "library/1.0.0", "files": [ "lib/net8.0/Library.dll" ] },
                "Native/4.0.0": { "path": "native/4.0.0", "files": [ "runtimes/linux-x64/native/native.so" ] }
              },
              "packageFolders": { "/no/packages/": {} }
            }
            """);
        return ResolvedPackages.Read(file, [framework], runtimeIdentifier);
    }
}
