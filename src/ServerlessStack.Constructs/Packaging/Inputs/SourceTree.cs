using System.Security.Cryptography;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>
/// The files on disk as seen once: what several functions share is read once. Content decides, never a time stamp, so a fresh checkout, a copy and a
/// touched file are what they were.
/// </summary>
internal sealed class SourceTree
{
    /// <summary>Stands for the content of a file that is not there.</summary>
    public const string Absent = "absent";

    private static readonly HashSet<string> s_builtFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "artifacts", "node_modules" };

    private readonly Dictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _listings = new(StringComparer.Ordinal);

    /// <summary>The SHA-256 of a file's content, in hexadecimal, or <see cref="Absent"/>.</summary>
    public string Content(string file)
    {
        if (!_contents.TryGetValue(file, out var hash))
        {
            hash = File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : Absent;
            _contents.Add(file, hash);
        }

        return hash;
    }

    /// <summary>The files of a folder, sorted; with everything below it, built output and hidden folders aside, when <paramref name="deep"/>.</summary>
    public IReadOnlyList<string> List(string folder, bool deep)
    {
        var key = deep ? folder : $"{folder}|";
        if (!_listings.TryGetValue(key, out var files))
        {
            files = Directory.Exists(folder) ? [.. Walk(folder, deep).Order(StringComparer.Ordinal)] : [];
            _listings.Add(key, files);
        }

        return files;
    }

    private static IEnumerable<string> Walk(string folder, bool deep) =>
        Directory.EnumerateFiles(folder).Concat(deep
            ? Directory.EnumerateDirectories(folder).Where(IsSource).SelectMany(child => Walk(child, deep))
            : []);

    private static bool IsSource(string folder)
    {
        var name = Path.GetFileName(folder);
        return !name.StartsWith('.') && !s_builtFolders.Contains(name);
    }
}
