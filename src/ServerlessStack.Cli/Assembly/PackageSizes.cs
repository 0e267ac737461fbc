using System.Text.Json;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.Cli.Assembly;

/// <summary>The unpacked sizes of the packages a stack brings along.</summary>
internal sealed class PackageSizes
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _pathsByKey = new(StringComparer.Ordinal);

    private PackageSizes(string folder) => _folder = folder;

    /// <summary>Reads the stack's asset manifest; a stack without one brings no packages.</summary>
    public static PackageSizes Read(string folder, string stack)
    {
        var sizes = new PackageSizes(folder);
        var file = Path.Combine(folder, $"{stack}.assets.json");
        if (File.Exists(file))
        {
            foreach (var asset in JsonFile.Read(file).Members("files"))
            {
                sizes.Add(asset.Value);
            }
        }

        return sizes;
    }

    /// <summary>The size in bytes of the package that will be uploaded under a key; null when it is not in the assembly.</summary>
    public long? Of(string? key)
    {
        if (key is null || !_pathsByKey.TryGetValue(key, out var relative))
        {
            return null;
        }

        var path = Path.GetFullPath(relative, _folder);
        if (Directory.Exists(path))
        {
            return new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }

        return File.Exists(path) ? new FileInfo(path).Length : null;
    }

    private void Add(JsonElement asset)
    {
        if (asset.Text("source", "path") is not { } path)
        {
            return;
        }

        foreach (var destination in asset.Members("destinations"))
        {
            if (destination.Value.Text("objectKey") is { } key)
            {
                _pathsByKey[key] = path;
            }
        }
    }
}
