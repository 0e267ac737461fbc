namespace ServerlessStack.Packaging.Tests.Fixtures;

/// <summary>A small source tree in a folder of its own: two functions that share a contract, and one that does not use it.</summary>
internal sealed class SampleTree : IDisposable
{
    private const string Function = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>{0}</Project>""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stack-");

    public SampleTree()
    {
        Root = Path.Combine(_folder.FullName, "tree");
        Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>");
        Write("Directory.Build.targets", """<Project><Import Project="build/Rules.targets" /></Project>""");
        Write("build/Rules.targets", """<Project><ItemGroup><AdditionalFiles Include="$(MSBuildThisFileDirectory)BannedSymbols.txt" /></ItemGroup></Project>""");
        Write("build/BannedSymbols.txt", "P:System.DateTime.Now");
        WriteVersions(json: "13.0.3", unrelated: "2.0.0");

        Write("src/Contracts/Contracts.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Write("src/Contracts/Order.cs", "namespace Contracts; public sealed record Order(string Id);");

        const string contracts = """<ItemGroup><ProjectReference Include="../../src/Contracts/Contracts.csproj" />{0}</ItemGroup>""";
        const string json = """<PackageReference Include="Newtonsoft.Json" />""";
        Write("lambdas/Place/Place.csproj", Format(Function, Format(contracts, json)));
        Write("lambdas/Place/Program.cs", "Console.WriteLine(Newtonsoft.Json.JsonConvert.SerializeObject(new Contracts.Order(\"1\")));");
        Write("lambdas/Index/Index.csproj", Format(Function, Format(contracts, "")));
        Write("lambdas/Index/Program.cs", "Console.WriteLine(new Contracts.Order(\"1\"));");
        Write("lambdas/Ping/Ping.csproj", Format(Function, "<PropertyGroup><AssemblyName>Sample.Ping</AssemblyName></PropertyGroup>"));
        Write("lambdas/Ping/Program.cs", "Console.WriteLine(\"pong\");");
    }

    private SampleTree(string path) => Root = Path.Combine(_folder.FullName, path);

    public string Root { get; }

    public string Place => File("lambdas/Place/Place.csproj");

    public string Index => File("lambdas/Index/Index.csproj");

    public string Ping => File("lambdas/Ping/Ping.csproj");

    public IReadOnlyList<string> Functions => [Place, Index, Ping];

    public string Packages => File("artifacts/functions");

    public string File(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public void Write(string path, string content)
    {
        var file = File(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, content);
    }

    public void WriteVersions(string json, string unrelated) => Write("Directory.Packages.props",
        $"""
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="Newtonsoft.Json" Version="{json}" />
            <PackageVersion Include="Some.Other.Package" Version="{unrelated}" />
          </ItemGroup>
        </Project>
        """);

    /// <summary>The same sources, without what was built, in another folder at another depth.</summary>
    public SampleTree CopyElsewhere()
    {
        var copy = new SampleTree(Path.Combine("another", "clone"));
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Root, file).Replace('\\', '/');
            if (!path.StartsWith("artifacts/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            {
                copy.Write(path, System.IO.File.ReadAllText(file));
            }
        }

        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Format(string text, string argument) => text.Replace("{0}", argument, StringComparison.Ordinal);
}
