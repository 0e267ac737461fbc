using ServerlessStack.Constructs.Packaging.Processes;

namespace ServerlessStack.Packaging.Tests.Fixtures;

/// <summary>An app of the sample tree that lists lambda projects and prints what its build wrote down about them.</summary>
internal static class SampleApp
{
    public const string Project = "src/App/App.csproj";

    public static ProcessResult Build(SampleTree tree, params IReadOnlyList<string> lambdaProjects)
    {
        var build = Path.Combine(AppContext.BaseDirectory, "build");
        var items = string.Concat(lambdaProjects.Select(project => $"""<ProjectReference Include="{project}" LambdaProject="true" />"""));
        tree.Write(Project,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><Compile Include="{build}/*.cs" />{items}</ItemGroup>
              <Import Project="{build}/ServerlessStack.Constructs.targets" />
            </Project>
            """);
        tree.Write("src/App/Program.cs",
            """
            using System.Reflection;
            using ServerlessStack.Constructs.Packaging;
            var app = Assembly.GetExecutingAssembly();
            foreach (var project in app.GetCustomAttributes<LambdaProjectAttribute>()) Console.WriteLine(project.AssemblyName + " " + project.ProjectFile);
            var packages = app.GetCustomAttribute<LambdaPackagesAttribute>()!;
            Console.WriteLine(packages.Folder);
            Console.WriteLine(packages.AppProject);
            """);
        return Run(tree, "msbuild", tree.File(Project), "-restore", "-v:q", "-nologo", "-tl:off", "-clp:ErrorsOnly;NoSummary", "-nodeReuse:false", "-p:UseSharedCompilation=false");
    }

    public static IReadOnlyList<string> Output(SampleTree tree) => Run(tree, "exec", tree.File("src/App/bin/Debug/net10.0/App.dll")).Output;

    private static ProcessResult Run(SampleTree tree, params string[] arguments) =>
        new ProcessRunner().Run(new("dotnet", arguments, tree.Root, new Dictionary<string, string?>(StringComparer.Ordinal) { ["MSBuildSDKsPath"] = null }));
}
