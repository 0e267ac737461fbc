using ServerlessStack.Constructs.Packaging.Inputs;

namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>The folder of finished packages. A package is there whole or not at all.</summary>
internal sealed class PackageStore(string folder)
{
    // Enough to go back and forth between a few branches without publishing again.
    private const int Kept = 4;

    // Sixteen digits tell packages of one project apart and keep paths short enough for Windows.
    private const int HashDigits = 16;

    // What `dotnet exec` needs beside each other.
    private static readonly string[] s_required = [".dll", ".deps.json", ".runtimeconfig.json"];

    public FunctionPackage Package(FunctionInputs inputs, string hash, PackageSettings settings) =>
        new(Path.Combine(folder, $"{inputs.AssemblyName}-{hash[..HashDigits]}{settings.FolderSuffix}"), hash, inputs.AssemblyName);

    public static bool Holds(FunctionPackage package) => Directory.Exists(package.Folder);

    /// <summary>Takes over what a publish run left, in one step.</summary>
    /// <exception cref="FunctionPublishException">The output is not something Lambda can start.</exception>
    public static void Add(FunctionPackage package, string publishedFolder)
    {
        string[] missing =
        [
            .. s_required
                .Select(extension => package.Handler + extension)
                .Where(file => !File.Exists(Path.Combine(publishedFolder, file))),
        ];
        if (missing.Length > 0)
        {
            throw new FunctionPublishException(
                $"Publishing {package.Handler} wrote no {string.Join(" and no ", missing)}, without which Lambda cannot start it; no package was written.");
        }

        Directory.Move(publishedFolder, package.Folder);
    }

    /// <summary>Removes all but the newest packages of the same function and architecture.</summary>
    public void Prune(FunctionPackage package, IReadOnlySet<string> inUse)
    {
        var suffix = Path.GetFileName(package.Folder)[(package.Handler.Length + 1 + HashDigits)..];
        var old = new DirectoryInfo(folder).EnumerateDirectories($"{package.Handler}-*")
            .Where(candidate => IsPackage(candidate.Name, package.Handler, suffix))
            .OrderByDescending(candidate => candidate.LastWriteTimeUtc)
            .Skip(Kept)
            .Where(candidate => !inUse.Contains(candidate.FullName));
        foreach (var candidate in old)
        {
            candidate.Delete(recursive: true);
        }
    }

    private static bool IsPackage(string name, string handler, string suffix) =>
        name.Length == handler.Length + 1 + HashDigits + suffix.Length
        && name.EndsWith(suffix, StringComparison.Ordinal)
        && name[handler.Length] == '-'
        && name.Skip(handler.Length + 1).Take(HashDigits).All(char.IsAsciiHexDigitLower);
}
