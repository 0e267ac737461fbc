using System.Collections.Frozen;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>Recognizes constructs that were given another stack: resources of one type that left a stack and came into another, under the same path or one that ends or begins another scope later.</summary>
internal static class StackMoveFinder
{
    // Every stack has its own of these, under the same path.
    private static readonly FrozenSet<string> OfEveryStack = new[] { "AWS::CDK::Metadata", "AWS::CloudFormation::Stack" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The moves, each resource at most once; those under an equal path first.</summary>
    /// <param name="pairs">Every stack of both assemblies.</param>
    public static IReadOnlyList<StackMove> Find(IReadOnlyList<TemplatePair> pairs)
    {
        var gone = pairs.SelectMany(pair => Only(pair.Before, pair.After).Select(resource => (Pair: pair, Resource: resource))).ToList();
        var come = pairs.SelectMany(pair => Only(pair.After, pair.Before).Select(resource => (Pair: pair, Resource: resource))).ToLookup(entry => entry.Resource.Type, StringComparer.Ordinal);
        var candidates =
            from old in gone
            where !OfEveryStack.Contains(old.Resource.Type)
            from young in come[old.Resource.Type]
            where young.Pair != old.Pair && IsSamePlace(old.Resource.Path, young.Resource.Path)
            orderby old.Resource.Path == young.Resource.Path descending, young.Pair.Stack, young.Resource.Path, old.Pair.Stack, old.Resource.Path
            select new StackMove(old.Pair, young.Pair, old.Resource, young.Resource);

        var moves = new List<StackMove>();
        var taken = new HashSet<Resource>();
        foreach (var candidate in candidates)
        {
            // What is still under the same path in its own stack only has another logical id.
            var stayed = come[candidate.Before.Type].Any(entry => entry.Pair == candidate.From && entry.Resource.Path == candidate.Before.Path);
            if (!stayed && !taken.Contains(candidate.Before) && !taken.Contains(candidate.After))
            {
                taken.UnionWith([candidate.Before, candidate.After]);
                moves.Add(candidate);
            }
        }

        return moves;
    }

    private static IEnumerable<Resource> Only(Template? template, Template? other) =>
        template?.Resources.Values.Where(resource => other?.Resources.ContainsKey(resource.LogicalId) != true) ?? [];

    private static bool IsSamePlace(string left, string right) => left == right || IsEnd(left, right) || IsEnd(right, left);

    // A path of one step says too little to be found again as the end of a longer one.
    private static bool IsEnd(string shorter, string longer) => shorter.Contains('/', StringComparison.Ordinal) && longer.EndsWith($"/{shorter}", StringComparison.Ordinal);
}
