using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Constructs.Packaging.Inputs;
using ServerlessStack.Constructs.Packaging.Processes;
using ServerlessStack.Constructs.Packaging.Publishing;
using ServerlessStack.Packaging.Tests.Fixtures;

namespace ServerlessStack.Packaging.Tests.Inputs;

public sealed class InputsEvaluatorTests : IDisposable
{
    private readonly SampleTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_function_is_made_from_its_own_and_its_references_files_and_nothing_else()
    {
        _tree.Write("lambdas/Place/settings.json", "{}");
        _tree.Write("lambdas/Place/Notes.md", "not copied");
        _tree.Write("lambdas/Place/Place.csproj", File.ReadAllText(_tree.Place)
            .Replace("</Project>", """<ItemGroup><None Include="settings.json" CopyToOutputDirectory="PreserveNewest" /></ItemGroup></Project>""", StringComparison.Ordinal));
        _tree.Write("other/Ping/Ping.csproj", File.ReadAllText(_tree.Ping));
        _tree.Write("other/Ping/Other.cs", "Console.WriteLine(\"other\");");
        // What an ordinary build leaves behind would be compiled twice if it were taken for source.
        _tree.Write("lambdas/Place/obj/Debug/net10.0/Place.AssemblyInfo.cs", "");
        _tree.Write("lambdas/Place/bin/Left.cs", "");

        var inputs = Evaluate(_tree.Place, _tree.Ping, _tree.File("other/Ping/Ping.csproj"));

        var place = inputs[_tree.Place];
        Assert.Equal("Place", place.AssemblyName);
        Assert.Equal(
            ["lambdas/Place/Place.csproj", "src/Contracts/Contracts.csproj"],
            place.Projects.Select(project => Relative(project.ProjectFile)));
        Assert.Equal(["lambdas/Place/Program.cs", "lambdas/Place/settings.json"], place.Projects[0].Files.Select(Relative));
        Assert.Equal(
            ["lambdas/Place/Place.csproj", "Directory.Build.props", "Directory.Build.targets", "build/Rules.targets"],
            place.Projects[0].BuildFiles.Select(Relative));
        Assert.Equal(["Directory.Packages.props"], place.Projects[0].VersionFiles.Select(Relative));
        Assert.Equal(["Newtonsoft.Json/13.0.3"], place.Projects[0].Packages);
        Assert.Equal(["src/Contracts/Order.cs"], place.Projects[1].Files.Select(Relative));
        Assert.Contains("RuntimeIdentifier=linux-x64", place.Projects[0].Settings);

        // Two projects of one name stay apart.
        Assert.Equal(3, inputs.Values.Select(function => function.PublishFolder).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["other/Ping/Other.cs"], inputs[_tree.File("other/Ping/Ping.csproj")].Projects[0].Files.Select(Relative));
    }

    [Fact]
    public void A_library_is_no_function()
    {
        var contracts = _tree.File("src/Contracts/Contracts.csproj");

        var error = Assert.Throws<FunctionPublishException>(() => Evaluate(contracts));

        Assert.Equal(
            $"{contracts} has the OutputType Library, but a function is a program that Lambda starts. Set <OutputType>Exe</OutputType> in it.",
            error.Message);
    }

    [Fact]
    public void A_project_of_several_frameworks_is_no_function()
    {
        _tree.Write("lambdas/Ping/Ping.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework /><TargetFrameworks>net10.0;net9.0</TargetFrameworks></PropertyGroup></Project>""");

        var error = Assert.Throws<FunctionPublishException>(() => Evaluate(_tree.Ping));

        Assert.Contains(
            "error STACK012: A function has one framework, but this project has several (net10.0;net9.0). Set TargetFramework instead.",
            error.Message, StringComparison.Ordinal);
    }

    private IReadOnlyDictionary<string, FunctionInputs> Evaluate(params string[] projects)
    {
        var work = new WorkFolder(_tree.Packages, "linux-x64");
        work.Prepare();
        return new InputsEvaluator(new(new ProcessRunner()), work).Evaluate(projects);
    }

    private string Relative(string file) => Path.GetRelativePath(_tree.Root, file).Replace('\\', '/');
}
