using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Constructs.Packaging.Processes;

namespace ServerlessStack.Benchmarks.Functions;

/// <summary>The functions of <c>test/BenchmarkFunctions</c>, published as a deployment publishes functions, and the way to start them.</summary>
internal sealed class FunctionPrograms
{
    private static readonly string[] Names =
    [
        "RawSocketLoop",
        "JsonSocketLoop",
        "HttpClientLoop",
        "JsonHttpClientLoop",
        "QuoteByFactory",
        "QuoteByInjection",
        "CountParcels",
    ];

    private readonly Dictionary<string, string> _assemblies;

    public FunctionPrograms(TextWriter output)
    {
        var packager = new FunctionPackager(Path.GetFullPath(BuildMetadata.Of("PackagesFolder")), new ProcessRunner(), output, TimeProvider.System);
        var packages = packager.PackageAll([.. Names.Select(name => Path.Combine(BuildMetadata.Of("FunctionFolder"), name, name + ".csproj"))], new PackageSettings());
        _assemblies = packages.ToDictionary(package => package.Handler, package => Path.Combine(package.Folder, package.Handler + ".dll"), StringComparer.Ordinal);
    }

    /// <summary>The program that starts .NET functions, as the managed runtime does.</summary>
    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The Node that package.json pins.</summary>
    public static string Node => Path.Combine(BuildMetadata.Of("NodeFolder"), OperatingSystem.IsWindows() ? "node.exe" : "node");

    /// <summary>The bare Node loop.</summary>
    public static string NodeLoop => Path.Combine(BuildMetadata.Of("FunctionFolder"), "NodeLoop", "loop.mjs");

    /// <summary>The executable assembly of a published function.</summary>
    public string AssemblyOf(string function) => _assemblies[function];
}
