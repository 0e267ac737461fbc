using System.Reflection;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Constructs.Packaging.Processes;

[assembly: AssemblyFixture(typeof(ServerlessStack.Functions.Tests.Functions.PackagedFunctions))]

namespace ServerlessStack.Functions.Tests.Functions;

/// <summary>The storefront's functions, published once for all tests and for synthesis.</summary>
public sealed class PackagedFunctions
{
    private static readonly string[] Names = ["AnnounceOrder", "FulfilOrder", "GetOrder", "IndexReceipt", "PlaceOrder"];

    private readonly Dictionary<string, string> _assemblies;

    public PackagedFunctions()
    {
        var lambdas = Metadata("LambdaFolder");
        var packager = new FunctionPackager(Metadata("PackagesFolder"), new ProcessRunner(), Console.Error, TimeProvider.System);
        var packages = packager.PackageAll([.. Names.Select(name => Path.Combine(lambdas, name, name + ".csproj"))], new PackageSettings());
        _assemblies = packages.ToDictionary(package => package.Handler, package => Path.Combine(package.Folder, package.Handler + ".dll"), StringComparer.Ordinal);
    }

    /// <summary>The executable assembly of a function.</summary>
    internal string AssemblyOf(string function) => _assemblies[function];

    private static string Metadata(string key) => typeof(PackagedFunctions).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key)
        .Value!;
}
