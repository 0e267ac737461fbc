using System.Reflection;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Constructs.Packaging.Processes;

[assembly: AssemblyFixture(typeof(ServerlessStack.Functions.Tests.Functions.PackagedFunctions))]

namespace ServerlessStack.Functions.Tests.Functions;

/// <summary>The storefront's functions, published once for all tests and for synthesis, and the one that shows the host's other door.</summary>
public sealed class PackagedFunctions
{
    private static readonly string[] Names =
    [
        "AnnounceOrder", "AnnounceStatus", "AwardPoints", "CountViews", "FulfilOrder", "GetOrder", "IndexReceipt", "KeepHistory", "ListOrders", "PlaceOrder", "RecordOrder",
        "RecordReceipt", "ReportViews",
    ];

    private readonly Dictionary<string, string> _assemblies;

    public PackagedFunctions()
    {
        string[] projects = [.. Names.Select(name => Project("LambdaFolder", name)), Project("HostFunctionFolder", "AnswerDoor")];
        var packager = new FunctionPackager(Metadata("PackagesFolder"), new ProcessRunner(), Console.Error, TimeProvider.System);
        var packages = packager.PackageAll(projects, new PackageSettings());
        _assemblies = packages.ToDictionary(package => package.Handler, package => Path.Combine(package.Folder, package.Handler + ".dll"), StringComparer.Ordinal);
    }

    /// <summary>The executable assembly of a function.</summary>
    internal string AssemblyOf(string function) => _assemblies[function];

    private static string Project(string folder, string name) => Path.Combine(Metadata(folder), name, name + ".csproj");

    private static string Metadata(string key) => typeof(PackagedFunctions).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key)
        .Value!;
}
