using Constructs;

namespace ServerlessStack.Constructs.Monitoring;

/// <summary>Where a resource is, and what people call it. Most constructs are no measured resource and are never asked.</summary>
/// <param name="construct">The resource.</param>
/// <param name="stack">The path of its stack.</param>
internal sealed class ResourcePath(IConstruct construct, string stack)
{
    private const string Inner = "/Resource";

    // How constructs call the resource that they are there for.
    private static readonly string[] Kinds = ["/Function", "/Api", "/Rule", "/Pipe", "/Schedule", "/Topic", "/Table", "/Queue"];

    private string? _full;

    /// <summary>The construct path.</summary>
    public string Full => _full ??= construct.Node.Path;

    /// <summary>The path below the stack of the construct that people declared, such as <c>PlaceOrder</c> for <c>Shop/PlaceOrder/Function/Resource</c>.</summary>
    public string Name => Trim(Trim(Full[(stack.Length + 1)..], Inner), Kinds);

    /// <summary>What owns the resource, such as the function of a mapping; the resource itself when the stack does.</summary>
    public string Owner => Name is var name && name.LastIndexOf('/') is var end and > 0 ? name[..end] : Name;

    private static string Trim(string path, params string[] endings) =>
        Array.Find(endings, ending => path.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? path[..^ending.Length] : path;
}
