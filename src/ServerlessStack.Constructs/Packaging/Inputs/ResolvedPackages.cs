using System.Text.Json;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>Reads the packages that NuGet resolved for a project, and leaves out those that only analyze: they never reach the output.</summary>
internal static class ResolvedPackages
{
    private static readonly string[] s_outputAssets = ["compile", "runtime", "runtimeTargets", "native", "resource", "contentFiles"];

    /// <summary><c>id/version</c>, sorted; empty for a project without packages.</summary>
    public static IReadOnlyList<string> Read(string assetsFile, IReadOnlyList<string> frameworks, string runtimeIdentifier)
    {
        if (!File.Exists(assetsFile))
        {
            return [];
        }

        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        var root = assets.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        return
        [
            .. Target(root.GetProperty("targets"), frameworks, runtimeIdentifier).EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Where(library => ReachesOutput(library.Value) || !OnlyAnalyzes(root.GetProperty("libraries").GetProperty(library.Name), folders))
                .Select(library => library.Name)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static JsonElement Target(JsonElement targets, IReadOnlyList<string> frameworks, string runtimeIdentifier)
    {
        var suffix = runtimeIdentifier.Length == 0 ? "" : $"/{runtimeIdentifier}";
        foreach (var framework in frameworks)
        {
            if (targets.TryGetProperty(framework + suffix, out var target))
            {
                return target;
            }
        }

        return targets.EnumerateObject().First().Value;
    }

    private static bool ReachesOutput(JsonElement library) =>
        s_outputAssets.Any(kind => library.TryGetProperty(kind, out var assets) && assets.EnumerateObject().Any(asset => !asset.Name.EndsWith("/_._", StringComparison.Ordinal)));

    // A package that generates code is delivered like an analyzer, but what it generates is compiled in.
    private static bool OnlyAnalyzes(JsonElement library, string[] folders)
    {
        var path = library.GetProperty("path").GetString()!;
        var analyzers = library.GetProperty("files").EnumerateArray()
            .Select(file => file.GetString()!)
            .Where(file => file.StartsWith("analyzers/", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return analyzers.Length > 0
            && !analyzers.Any(file => folders.Any(folder => SourceGenerators.IsIn(Path.Combine(folder, path, file))));
    }
}
