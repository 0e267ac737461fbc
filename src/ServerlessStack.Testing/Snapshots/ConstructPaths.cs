using Amazon.CDK;

namespace ServerlessStack.Testing;

/// <summary>The constructs behind a template's resources.</summary>
internal static class ConstructPaths
{
    private static readonly string[] Unspoken = ["/Resource", "/Default"];

    /// <summary>The path of every resource's construct.</summary>
    /// <param name="stack">The stack.</param>
    /// <returns>Paths by logical id, written as snapshots write them.</returns>
    public static IReadOnlyDictionary<string, string> Of(Stack stack) => stack.Node.FindAll().OfType<CfnResource>()
        .Where(resource => ReferenceEquals(resource.Stack, stack))
        .ToDictionary(resource => TemplateText.MaskedId(resource.CfnResourceType, resource.ResolvedId()), PathOf, StringComparer.Ordinal);

    /// <summary>The path of a resource's construct. CDK's own constructs call the resource that they stand for by a name that says nothing, which is left out.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>The path.</returns>
    public static string PathOf(this CfnResource resource)
    {
        var path = resource.Node.Path;
        return Unspoken.FirstOrDefault(name => path.EndsWith(name, StringComparison.Ordinal)) is { } unspoken ? path[..^unspoken.Length] : path;
    }

    /// <summary>The logical id of a resource, which CDK keeps as a token until synthesis.</summary>
    /// <param name="resource">The resource.</param>
    /// <returns>The id.</returns>
    public static string ResolvedId(this CfnResource resource) => (string)resource.Stack.Resolve(resource.LogicalId)!;
}
