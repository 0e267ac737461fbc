using System.Security.Cryptography;
using System.Text;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>
/// The identity of a package: a hash over the content of everything it is made from. Paths in it are relative to the function's project, so a clone in
/// another folder or on another machine has the same hash; the SDK's patch version is not in it.
/// </summary>
internal static class FunctionHash
{
    // Raised when the way of publishing changes, so that no package made the old way is taken for a new one.
    private const string Version = "1";

    public static string Of(FunctionInputs inputs, PackageSettings settings, SourceTree tree)
    {
        var text = new StringBuilder();
        Append(text, "version", [Version]);
        Append(text, "runtime", [settings.RuntimeIdentifier]);
        Append(text, "readytorun", [settings.ReadyToRun.ToString()]);

        var root = inputs.Projects[0].Folder;
        foreach (var project in inputs.Projects.OrderBy(project => Relative(root, project.ProjectFile), StringComparer.Ordinal))
        {
            Append(text, "project", [Relative(root, project.ProjectFile)]);
            Append(text, "setting", project.Settings);
            Append(text, "package", project.Packages);
            Append(text, "file", project.Files.Concat(project.BuildFiles).Distinct(StringComparer.Ordinal)
                .Select(file => $"{Relative(root, file)} {tree.Content(file)}")
                .Order(StringComparer.Ordinal));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, string kind, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            text.Append(kind).Append(' ').Append(value).Append('\n');
        }
    }

    private static string Relative(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');
}
