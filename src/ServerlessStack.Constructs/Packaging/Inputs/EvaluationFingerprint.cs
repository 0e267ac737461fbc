using System.Security.Cryptography;
using System.Text;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>
/// Everything that decides which files, settings and packages a closure has: while it is unchanged, MSBuild would answer the same and is not asked. An edit
/// of a source changes a package's hash but not this.
/// </summary>
internal static class EvaluationFingerprint
{
    // Raised when the description of inputs changes its content.
    private const string Version = "1";

    // Read by MSBuild, NuGet or the SDK's host from any folder above a project, whether there now or added later.
    private static readonly string[] s_inherited =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.config", "NuGet.Config",
    ];

    public static string Of(FunctionInputs inputs, SourceTree tree)
    {
        var text = new StringBuilder(Version).Append('\n');
        foreach (var folder in inputs.Projects.Select(project => project.Folder).Distinct(StringComparer.Ordinal))
        {
            text.AppendJoin('\n', tree.List(folder, deep: true)).Append('\n');
            Append(text, tree, Path.Combine(folder, "packages.lock.json"));
        }

        foreach (var folder in LinkedFolders(inputs))
        {
            text.AppendJoin('\n', tree.List(folder, deep: false)).Append('\n');
        }

        foreach (var file in inputs.Projects.SelectMany(project => project.BuildFiles.Concat(project.VersionFiles).Concat(Inherited(project.Folder))).Distinct(StringComparer.Ordinal))
        {
            Append(text, tree, file);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, SourceTree tree, string file) =>
        text.Append(file).Append(' ').Append(tree.Content(file)).Append('\n');

    // Folders outside the projects that a pattern such as ../shared/*.cs takes files from.
    private static IEnumerable<string> LinkedFolders(FunctionInputs inputs) => inputs.Projects
        .SelectMany(project => project.Files.Select(file => Path.GetDirectoryName(file)!).Where(folder => !IsIn(folder, project.Folder)))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Inherited(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var name in s_inherited)
            {
                yield return Path.Combine(current, name);
            }
        }
    }

    private static bool IsIn(string folder, string parent) =>
        folder == parent || folder.StartsWith(parent + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
