using System.Globalization;

namespace ServerlessStack.Lambda.Requests;

/// <summary>A place in a JSON document, in both ways to write it.</summary>
/// <param name="Path">As a JSON path such as <c>$.lines[0]</c>.</param>
/// <param name="Pointer">As a JSON Pointer fragment such as <c>#/lines/0</c> (RFC 6901, section 6).</param>
internal readonly record struct Place(string Path, string Pointer)
{
    /// <summary>The whole document.</summary>
    public static Place Root { get; } = new("$", "#");

    /// <summary>A property of the object at this place.</summary>
    public Place Property(string name) => new(
        $"{Path}.{name}",
        $"{Pointer}/{Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))}");

    /// <summary>Some entry of the dictionary at this place, whatever its key.</summary>
    public Place Entry => new($"{Path}[*]", $"{Pointer}/*");

    /// <summary>An element of the array at this place.</summary>
    public Place Element(int index) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]"),
        string.Create(CultureInfo.InvariantCulture, $"{Pointer}/{index}"));

    /// <summary>A mistake at this place.</summary>
    public Mistake Mistake(string expected) => new(Path, Pointer, expected);
}
