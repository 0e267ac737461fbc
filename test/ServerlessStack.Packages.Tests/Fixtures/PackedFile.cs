using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace ServerlessStack.Packages.Tests.Fixtures;

/// <summary>A package or its symbols.</summary>
internal sealed class PackedFile
{
    private readonly Dictionary<string, byte[]> _entries;

    public PackedFile(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        _entries = archive.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>What the package says about itself.</summary>
    public XElement Metadata => XDocument.Parse(Text(Names.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!.Elements().First();

    /// <summary>The ids and versions that it depends on.</summary>
    public IReadOnlyDictionary<string, string> Dependencies => Metadata.Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value, StringComparer.Ordinal);

    /// <summary>The hash of each file, without what the package format itself names at random.</summary>
    public IReadOnlyDictionary<string, string> Content => _entries
        .Where(entry => !entry.Key.EndsWith(".psmdcp", StringComparison.Ordinal) && entry.Key != "_rels/.rels")
        .ToDictionary(entry => entry.Key, entry => Convert.ToHexStringLower(SHA256.HashData(entry.Value)), StringComparer.Ordinal);

    public byte[] Bytes(string name) => _entries[name];

    public string Text(string name)
    {
        using var reader = new StreamReader(new MemoryStream(_entries[name]));
        return reader.ReadToEnd();
    }

    public string? About(string name) => Metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
