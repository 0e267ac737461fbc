namespace ServerlessStack.Constructs.Monitoring;

/// <summary>Where a resource is, and what people call it.</summary>
/// <param name="Path">Its construct path.</param>
/// <param name="Stack">The path of its stack.</param>
internal sealed record ResourcePath(string Path, string Stack)
{
    private const string Inner = "/Resource";

    // How constructs call the resource that they are there for.
    private static readonly string[] Kinds = ["/Function", "/Api", "/Rule", "/Pipe", "/Topic", "/Table", "/Queue"];

    /// <summary>The path below the stack of the construct that people declared, such as <c>PlaceOrder</c> for <c>Shop/PlaceOrder/Function/Resource</c>.</summary>
    public string Name { get; } = Trim(Trim(Path[(Stack.Length + 1)..], Inner), Kinds);

    /// <summary>What owns the resource, such as the function of a mapping; the resource itself when the stack does.</summary>
    public string Owner => Name.LastIndexOf('/') is var end and > 0 ? Name[..end] : Name;

    private static string Trim(string path, params string[] endings) =>
        Array.Find(endings, ending => path.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? path[..^ending.Length] : path;
}
