using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>Recognizes renamed constructs: resources of one type that left and came, with alike properties under an alike path.</summary>
internal static class MoveFinder
{
    // Half of the properties may have changed along with the name; below that, two resources have only their type in common.
    private const double LeastLikeness = 0.5;

    // The path decides between candidates whose properties are alike.
    private const double PathWeight = 0.3;

    /// <summary>The moves, each resource at most once, the most certain first.</summary>
    /// <param name="before">The template before.</param>
    /// <param name="after">The template after.</param>
    /// <param name="elsewhere">Resources that went to another stack or came from one.</param>
    public static IReadOnlyList<Move> Find(Template before, Template after, IReadOnlySet<Resource> elsewhere)
    {
        var gone = before.Resources.Values.Where(resource => !after.Resources.ContainsKey(resource.LogicalId) && !elsewhere.Contains(resource)).ToList();
        var come = after.Resources.Values.Where(resource => !before.Resources.ContainsKey(resource.LogicalId) && !elsewhere.Contains(resource)).ToLookup(resource => resource.Type);
        if (gone.Count == 0 || come.Count == 0)
        {
            return [];
        }

        // Which id a reference carries is what a rename changes, so all references to resources of a type count as equal.
        var fingerprints = new Dictionary<Resource, Fingerprint>();
        var candidates =
            from old in gone
            from young in come[old.Type]
            let likeness = Of(old, before).Likeness(Of(young, after))
            where likeness >= LeastLikeness
            orderby likeness + (PathWeight * PathLikeness.Between(old.Path, young.Path)) descending, young.Path, old.Path
            select new Move(old, young);

        var moves = new List<Move>();
        var taken = new HashSet<Resource>();
        foreach (var candidate in candidates)
        {
            if (!taken.Contains(candidate.Before) && !taken.Contains(candidate.After))
            {
                taken.UnionWith([candidate.Before, candidate.After]);
                moves.Add(candidate);
            }
        }

        return moves;

        Fingerprint Of(Resource resource, Template template) =>
            fingerprints.TryGetValue(resource, out var known) ? known : fingerprints[resource] = Fingerprint.Of(resource, template);
    }
}
