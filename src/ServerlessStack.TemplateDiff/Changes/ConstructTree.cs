using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Changes;

/// <summary>The constructs of a template, by the paths of its resources.</summary>
internal sealed class ConstructTree
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private ConstructTree()
    {
    }

    /// <summary>The constructs of a template; none of no template.</summary>
    public static ConstructTree Of(Template? template)
    {
        var tree = new ConstructTree();
        foreach (var resource in template?.Resources.Values ?? [])
        {
            for (var path = resource.Path; path.Length > 0; path = Parent(path))
            {
                tree._paths.Add(path);
            }
        }

        return tree;
    }

    /// <summary>The outermost construct around a resource that this template does not have: what was added as a whole, or removed as a whole.</summary>
    public string OutermostMissing(string path)
    {
        var outermost = path;
        for (var parent = Parent(path); parent.Length > 0 && !_paths.Contains(parent); parent = Parent(parent))
        {
            outermost = parent;
        }

        return outermost;
    }

    /// <summary>Whether the construct around a resource is still there.</summary>
    public bool HasSibling(string path) => Parent(path) is var parent && (parent.Length == 0 || _paths.Contains(parent));

    private static string Parent(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : string.Empty;
}
